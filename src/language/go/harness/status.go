package kata_harness

// The byte that a reply begins with; with the bit `is_last`, the process ends after this reply. A test holds these against the judge's. Statuses:
const returned = 0
const raised = 1
const out_of_memory = 2
const wrong_type = 3
const does_not_fit = 4
const refused = 5
const returned_as = 6
const imports = 7
const is_last = 0x80
