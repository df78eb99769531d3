const fs = process.getBuiltinModule("fs");
const { dirname, join, resolve } = process.getBuiltinModule("path");
const vm = process.getBuiltinModule("vm");
const { createRequire, stripTypeScriptTypes } = process.getBuiltinModule("module");
const { pathToFileURL } = process.getBuiltinModule("url");

const FOLDER = dirname(resolve(process.argv[1]));
const SUBMISSION = join(FOLDER, %FILE%);
const NAMES = %NAMES%;

// The file's text, in TypeScript without its types.
function read() {
    const text = fs.readFileSync(SUBMISSION, "utf8").replace(/^\uFEFF/, "").replace(/^#!/, "//");
    if (!/\.m?ts$/.test(SUBMISSION)) {
        return text;
    }
    try {
        return stripTypeScriptTypes(text, { mode: "strip" });
    } catch {
        return stripTypeScriptTypes(text, { mode: "transform" });
    }
}

// What the file defines of the function's names, and what it exports.
async function load() {
    const source = read();
    const wanted = ["Solution", ...NAMES.flat()];
    const tell = `{${wanted.map((name) => `${name}: typeof ${name} === "undefined" ? undefined : ${name}`).join(", ")}}`;
    const module = { exports: {} };
    const importModuleDynamically = (specifier) => import(placeOf(specifier));
    const options = { filename: SUBMISSION, importModuleDynamically };
    let script;
    try {
        const parameters = ["exports", "require", "module", "__filename", "__dirname"];
        script = vm.compileFunction(`${source}\n;return ${tell}`, parameters, options);
    } catch (error) {
        if (!vm.SourceTextModule) {
            throw error;
        }
        return loadModule(source, tell, importModuleDynamically);
    }
    const found = script.call(module.exports, module.exports, createRequire(SUBMISSION), module, SUBMISSION, FOLDER);
    return { found, exported: module.exports };
}

async function loadModule(source, tell, importModuleDynamically) {
    let found = {};
    const initializeImportMeta = (meta) => {
        meta.url = pathToFileURL(SUBMISSION).href;
        meta.tell = (values) => { found = values; };
    };
    const options = { identifier: SUBMISSION, importModuleDynamically, initializeImportMeta };
    const own = new vm.SourceTextModule(`${source}\n;import.meta.tell(${tell})`, options);
    await own.link(async (specifier) => {
        const other = await import(placeOf(specifier));
        return new vm.SyntheticModule(Object.keys(other), function () {
            Object.keys(other).forEach((name) => this.setExport(name, other[name]));
        });
    });
    await own.evaluate();
    return { found, exported: own.namespace };
}

function placeOf(specifier) {
    return specifier.startsWith(".") ? pathToFileURL(join(FOLDER, specifier)).href : specifier;
}

// The function that is meant: of the problem's name, with room for the arguments, and called by no other such one.
function find({ found, exported }, n) {
    const isFunction = (value) => typeof value === "function" && !/^class\b/.test(String(value));
    const Solution = found.Solution ?? exported?.Solution ?? exported?.default;
    for (const spellings of NAMES) {
        const all = [];
        for (const name of spellings) {
            const made = typeof Solution === "function" && Solution.prototype?.[name] ? () => new Solution() : () => Solution;
            const methods = [Solution?.prototype?.[name], Solution?.[name]].filter(isFunction);
            const functions = [found[name], exported?.[name], exported?.default?.[name]].filter(isFunction);
            all.push(...functions.map((call) => ({ name, text: String(call), length: call.length, call })));
            all.push(...methods.map((method) => ({
                name, text: String(method), length: method.length, call: (...values) => made()[name](...values),
            })));
        }
        const able = all.some(({ length }) => length <= n) ? all.filter(({ length }) => length <= n) : all;
        const isHelper = (one) => able.some((other) => other !== one && new RegExp(`\\b${one.name}\\s*\\(`).test(other.text.slice(other.text.indexOf("{"))));
        if (able.length > 0) {
            return (able.find((one) => !isHelper(one)) ?? able[0]).call;
        }
    }
    const alone = [exported, exported?.default].find(isFunction);
    if (alone) {
        return alone;
    }
    throw new Error(`the file defines none of: ${NAMES.flat().join(", ")}`);
}

function same(value, expected, absolute = 0, relative = 0) {
    if (Array.isArray(expected)) {
        return value?.length === expected.length && expected.every((item, i) => same(value[i], item, absolute, relative));
    }
    if (typeof value === "bigint" && typeof expected === "number") {
        return Number(value) === expected;
    }
    if (expected === null) {
        return value === null || value === undefined;
    }
    if (typeof value !== "number" || typeof expected !== "number") {
        return value === expected;
    }
    return value === expected || (value !== value && expected !== expected) || Math.abs(value - expected) <= absolute + relative * Math.abs(expected);
}

function inAnyOrder(value, expected) {
    const rest = [...value];
    for (const item of expected) {
        const at = rest.findIndex((other) => same(other, item));
        if (at < 0) {
            return false;
        }
        rest.splice(at, 1);
    }
    return rest.length === 0;
}
