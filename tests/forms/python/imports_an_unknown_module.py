# Form: The file imports a part of a package that does not exist.
# Verdict: compile_error
# Says: no `no_such_thing.py` stands beside the file

import no_such_thing.part
