# Form: The file imports a part of a package that does not exist.
# Verdict: compile_error
# Says: a submission is one file

import no_such_thing.part
