//! Submissions of several files in JavaScript and TypeScript.

use super::*;

#[test]
fn javascript_imports_what_stands_beside() {
    const SORTED: &str = "(nums) => nums.sort((a, b) => a - b);\n";
    let common = format!("exports.ordered = {SORTED}");
    let module = format!("export const ordered = {SORTED}export default ordered;\n");
    let required = "const { ordered } = require('./lib/helper');\nvar sortArray = (nums) => ordered(nums);\n";
    accepted(&[("heap_sort.js", required), ("lib/helper.js", &common)]);
    let through = "module.exports = require('../other.cjs');\n";
    accepted(&[("heap_sort.js", required), ("lib/helper/index.js", through), ("lib/other.cjs", &common)]);
    let imported = "import { ordered } from \"./helper.js\";\nexport const heapSort = (nums) => ordered(nums);\n";
    accepted(&[("heap_sort.js", imported), ("helper.js", &module)]);
    accepted(&[("heap_sort.mjs", imported), ("helper.js", &common)]);
    let later = "async function heapSort(nums) {\n    return (await import('./helper.mjs')).default(nums);\n}\n";
    accepted(&[("heap_sort.js", later), ("helper.mjs", &module)]);
    let with_data =
        "const { sign } = require('./order.json');\nvar sortArray = (nums) => nums.sort((a, b) => sign * (a - b));\n";
    accepted(&[("heap_sort.js", with_data), ("order.json", "{ \"sign\": 1 }")]);
    // Two modules that need each other.
    let cycle = "import { ordered } from './heap_sort.js';\nexport const again = (nums) => ordered(nums);\n";
    let own = format!(
        "import {{ again }} from './helper.js';\nexport const ordered = {SORTED}export const heapSort = (nums) => again(nums);\n"
    );
    accepted(&[("heap_sort.js", &own), ("helper.js", cycle)]);
    // What goes wrong in a helper has its name and line there, and the line that leads to it.
    let failing = "exports.ordered = (nums) => {\n    throw new Error('in the helper');\n};\n";
    let found = refused(
        &[("heap_sort.js", required), ("lib/helper.js", failing)],
        "run_time_error",
        &["in the helper", "lib/helper.js, line 2"],
    );
    assert_eq!(found["failure"]["reason"]["line"], 2, "{found:#}");
    refused(&[("heap_sort.js", imported), ("helper.js", "export const other = 1;\n")], "compile_error", &["ordered"]);
    refused(
        &[("heap_sort.js", required), ("lib/helper.js", "exports.ordered = (\n")],
        "compile_error",
        &["SyntaxError", "lib/helper.js, line 2"],
    );
}

#[test]
fn typescript_imports_what_stands_beside() {
    let helper = "export enum Order { Ascending = 1 }\nexport type Numbers = number[];\n\
                  export const ordered = (nums: Numbers): Numbers => nums.sort((a, b) => Order.Ascending * (a - b));\n";
    for from in ["./helper", "./helper.js", "./helper.ts"] {
        let text = format!(
            "import {{ ordered, type Numbers }} from \"{from}\";\nexport function heapSort(nums: Numbers): Numbers {{\n    return ordered(nums);\n}}\n"
        );
        accepted(&[("heap_sort.ts", &text), ("helper.ts", helper)]);
    }
    let text =
        "const { ordered } = require('./helper.js');\nconst heapSort = (nums: number[]): number[] => ordered(nums);\n";
    accepted(&[("heap_sort.ts", text), ("helper.js", "exports.ordered = (nums) => nums.sort((a, b) => a - b);\n")]);
    refused(
        &[("heap_sort.ts", text), ("helper.ts", "export const ordered = (nums: number[) => nums;\n")],
        "compile_error",
        &["helper.ts:1"],
    );
}
