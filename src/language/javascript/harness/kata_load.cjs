"use strict";
// Loads a submission as a script, as CommonJS or as an ES module, whichever it is, with the files beside it that it imports.
// Errors name the files as the user calls them.

const fs = require("fs");
const vm = require("vm");
const path = require("path");
const { builtinModules } = require("module");
const nodeRequire = require;

// Names after which a declaration's own name follows.
const DECLARED = /\b(?:function\s*\*?|class|const|let|var)\s+([A-Za-z_$][\w$]*)/g;
const MOST_NAMES = 2000;
const EXTENSIONS = ["", ".js", ".mjs", ".cjs", ".ts", ".mts", ".json", "/index.js", "/index.ts"];
// Packages that LeetCode has, of which Kata offers what submissions use.
const OFFERED = {
    "lodash": (offered) => offered("_"),
    "@datastructures-js/priority-queue": (offered) => ({
        PriorityQueue: offered("PriorityQueue"),
        MinPriorityQueue: offered("MinPriorityQueue"),
        MaxPriorityQueue: offered("MaxPriorityQueue"),
    }),
    "@datastructures-js/queue": (offered) => ({ Queue: offered("Queue") }),
    "@datastructures-js/deque": (offered) => ({ Deque: offered("Deque") }),
};

// What a file beside the submission is named by itself; the submission's own name is its file name.
class Loader {
    constructor(file, shown, beside, offered) {
        this.file = file;
        this.shown = shown;
        this.beside = beside;
        this.offered = offered;
        this.source = fs.readFileSync(file, "utf8");
        this.loaded = new Map();
        this.linked = new Map();
    }

    // What the submission defines at its top level, of these names and of those that it declares, and what it exports.
    async load(names) {
        const declared = Array.from(this.source.matchAll(DECLARED), (match) => match[1]);
        const wanted = [...new Set([...names, "Solution", ...declared])].slice(0, MOST_NAMES);
        let found = {};
        let mark = "kata_found_";
        while (this.source.includes(mark)) {
            mark += "_";
        }
        const told = { mark, names: wanted.filter(isName), tell: (values) => { found = values; } };
        const isForced = this.shown.endsWith(".mjs") || this.shown.endsWith(".mts");
        const script = isForced ? null : this.script(this.source, this.shown, told);
        if (typeof script === "function") {
            const module = { exports: {}, id: ".", filename: this.shown, loaded: false, children: [] };
            this.loaded.set(this.shown, module);
            Reflect.apply(script, module.exports, this.parameters(module, this.shown, told.tell));
            module.loaded = true;
            return { found, exported: module.exports };
        }
        const module = this.module(this.source, this.shown, script, told);
        this.linked.set(this.shown, module);
        await module.link((specifier, from) => this.link(specifier, from.identifier));
        await module.evaluate();
        return { found, exported: module.namespace };
    }

    // The compiled script, or the error of a file that is none.
    script(source, shown, told) {
        const parameters = ["exports", "require", "module", "__filename", "__dirname"];
        const options = {
            filename: shown,
            importModuleDynamically: (specifier) => this.import(specifier, shown),
        };
        try {
            const more = told ? `\n;${told.mark}({${toTell(told.names)}})` : "";
            return vm.compileFunction(source + more, told ? [...parameters, told.mark] : parameters, options);
        } catch (error) {
            if (!told || told.names.length === 0) {
                return error;
            }
            // Without the part that is not the user's, which the error must not speak of. A name may be one that only a module can have.
            const own = this.script(source, shown, null);
            return typeof own === "function" ? this.script(source, shown, { ...told, names: [] }) : own;
        }
    }

    parameters(module, shown, tell) {
        const require = (specifier) => this.require(`${specifier}`, shown);
        require.resolve = (specifier) => `${specifier}`;
        require.cache = {};
        require.main = undefined;
        return [module.exports, require, module, shown, ".", tell];
    }

    // The compiled module. `refused` is why it is no script.
    module(source, shown, refused, told) {
        const options = {
            identifier: shown,
            importModuleDynamically: (specifier) => this.import(specifier, shown),
            initializeImportMeta: (meta) => {
                meta.url = `file:///${encodeURI(shown)}`;
                if (told) {
                    meta[told.mark] = (values) => {
                        delete meta[told.mark];
                        told.tell(values);
                    };
                }
            },
        };
        const more = told ? `\n;import.meta.${told.mark}({${toTell(told.names)}})` : "";
        try {
            return quietly(() => new vm.SourceTextModule(source + more, options));
        } catch (error) {
            const isModule = refused === null || /^\s*(?:import|export)\b/m.test(source);
            throw isModule ? placed(error, source, shown) : refused;
        }
    }

    // The place of what an import means: a path in the folder of the submission, or an object that Kata or Node has.
    resolve(specifier, from) {
        if (specifier.startsWith("./") || specifier.startsWith("../") || specifier === "." || specifier === "..") {
            const wanted = path.posix.join(path.posix.dirname(from), specifier);
            const found = EXTENSIONS.map((extension) => wanted + extension).concat(this.sources(wanted));
            const place = found.find((name) => this.loaded.has(name) || this.linked.has(name) || this.isBeside(name));
            if (place) {
                return { place };
            }
        } else if (builtinModules.includes(specifier.replace(/^node:/, ""))) {
            return { object: nodeRequire(specifier) };
        } else if (Object.hasOwn(OFFERED, specifier)) {
            return { object: OFFERED[specifier](this.offered) };
        }
        const error = new Error(`Cannot find module '${specifier}'`);
        error.code = "MODULE_NOT_FOUND";
        throw error;
    }

    // A file of TypeScript is imported under the name that it is compiled to.
    sources(wanted) {
        const found = /^(.*)\.([cm]?)js$/.exec(wanted);
        return found ? [`${found[1]}.${found[2]}ts`] : [];
    }

    isBeside(name) {
        return Boolean(this.beside) && !name.startsWith("..") && (fs.statSync(path.join(this.beside, name), { throwIfNoEntry: false })?.isFile() ?? false);
    }

    read(place) {
        return fs.readFileSync(path.join(this.beside, place), "utf8");
    }

    require(specifier, from) {
        const { place, object } = this.resolve(specifier, from);
        if (place === undefined) {
            return object;
        }
        if (this.loaded.has(place)) {
            return this.loaded.get(place).exports;
        }
        const source = this.read(place);
        const module = { exports: {}, id: place, filename: place, loaded: false, children: [] };
        this.loaded.set(place, module);
        if (place.endsWith(".json")) {
            module.exports = JSON.parse(source);
            return module.exports;
        }
        const script = this.script(source, place, null);
        if (typeof script !== "function") {
            this.loaded.delete(place);
            throw script;
        }
        Reflect.apply(script, module.exports, this.parameters(module, place));
        module.loaded = true;
        return module.exports;
    }

    async import(specifier, from) {
        const module = await this.link(`${specifier}`, from);
        if (module.status === "unlinked") {
            await module.link((name, of) => this.link(name, of.identifier));
        }
        await module.evaluate();
        return module.namespace;
    }

    link(specifier, from) {
        const { place, object } = this.resolve(specifier, from);
        const key = place ?? `node:${specifier}`;
        if (!this.linked.has(key)) {
            this.linked.set(key, place === undefined ? synthetic(key, object) : this.linkable(place));
        }
        return this.linked.get(key);
    }

    linkable(place) {
        if (place.endsWith(".json") || place.endsWith(".cjs") || this.loaded.has(place)) {
            return synthetic(place, this.require(`./${place}`, "."));
        }
        const source = this.read(place);
        const script = this.script(source, place, null);
        return typeof script === "function" ? synthetic(place, this.require(`./${place}`, ".")) : this.module(source, place, script, null);
    }
}

// Words that no variable can be called, in scripts or in modules.
const RESERVED = new Set((
    "arguments,await,break,case,catch,class,const,continue,debugger,default,delete,do,else,enum,eval,export,extends,false," +
    "finally,for,function,if,implements,import,in,instanceof,interface,let,new,null,package,private,protected,public,return," +
    "static,super,switch,this,throw,true,try,typeof,var,void,while,with,yield"
).split(","));

function isName(name) {
    return !name.startsWith("__") && !RESERVED.has(name);
}

function toTell(names) {
    return names.map((name) => `${name}: typeof ${name} === "undefined" ? undefined : ${name}`).join(", ");
}

function synthetic(identifier, object) {
    const isOpen = object !== null && (typeof object === "object" || typeof object === "function");
    const names = isOpen ? Object.keys(object).filter((name) => name !== "default") : [];
    return quietly(() => new vm.SyntheticModule(["default", ...names], function () {
        this.setExport("default", object);
        names.forEach((name) => this.setExport(name, object[name]));
    }, { identifier }));
}

// Without Node's warning that its own modules may change.
function quietly(make) {
    const { emitWarning } = process;
    process.emitWarning = () => {};
    try {
        return make();
    } finally {
        process.emitWarning = emitWarning;
    }
}

// The syntax error of a module, with its line, which only scripts have.
function placed(error, source, shown) {
    const blank = (text) => text.replace(/[^\n]/g, " ");
    const plain = source
        .replace(/^[ \t]*import\b(?!\s*[.(])[^;\n]*?(?:from\s*)?(?:'[^'\n]*'|\x22[^\x22\n]*\x22)/gm, blank)
        .replace(/^[ \t]*export\s+(?:default\s+(?=function|class|async))?/gm, blank)
        .replace(/^\s*default\s/gm, blank);
    try {
        new vm.Script(`(async function () {${plain}\n})`, { filename: shown });
    } catch (other) {
        return other;
    }
    return error;
}

module.exports = { Loader };
