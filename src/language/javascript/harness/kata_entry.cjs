"use strict";
// Which of a submission's functions is the one to call.
//
// The problem's names may also be those of helpers (`heapSort(arr, n)` below a `sortArray(nums)`), so every function of such a name is a
// candidate, and the likeliest is taken: one that takes the problem's arguments, is called by no other candidate, and returns something.

const { describe, isClass, sourceOf } = require("./kata_describe.cjs");
const { apply } = Reflect;

// `make` gives the object whose method is called, a new one for each call.
class Candidate {
    constructor(label, spelling, method, make) {
        this.label = label;
        this.spelling = spelling;
        this.method = method;
        this.make = make;
        this.source = sourceOf(method);
    }

    call(values) {
        const self = this.make();
        return apply(self === undefined ? this.method : self[this.spelling], self, values);
    }
}

function isFunction(value) {
    return typeof value === "function" && !isClass(value);
}

// Functions before methods, and each in the order of the spellings.
function candidates({ found, exported }, before, spellings) {
    const all = [];
    const add = (label, spelling, method, make = () => undefined) => {
        if (isFunction(method) && method !== before[spelling] && !all.some((other) => other.method === method)) {
            all.push(new Candidate(label, spelling, method, make));
        }
    };
    const isOpen = exported !== null && (typeof exported === "object" || typeof exported === "function");
    for (const spelling of spellings) {
        add(spelling, spelling, found[spelling]);
        add(spelling, spelling, isOpen ? exported[spelling] : undefined);
        add(spelling, spelling, isOpen && exported.default ? exported.default[spelling] : undefined);
    }
    const defaults = isOpen ? [found.Solution, exported.Solution, exported, exported.default] : [found.Solution];
    const Solution = defaults.find((value) => isClass(value) && (value === found.Solution || value.name === "Solution"));
    if (Solution) {
        for (const spelling of spellings) {
            add(`Solution.${spelling}`, spelling, Solution.prototype[spelling], () => new Solution());
            add(`Solution.${spelling}`, spelling, Solution[spelling], () => Solution);
        }
    } else if (found.Solution && typeof found.Solution === "object") {
        spellings.forEach((spelling) => add(`Solution.${spelling}`, spelling, found.Solution[spelling], () => found.Solution));
    }
    return all;
}

// The one function that a file exports, whatever it is called.
function exportedAlone(exported) {
    const alone = [exported, exported?.default].find(isFunction);
    return alone ? [new Candidate(alone.name || "module.exports", alone.name, alone, () => undefined)] : [];
}

// The function to call, or what to say where there is none.
function findEntry(loaded, before, [usual, others], lookedFor, parameters, source) {
    let all = candidates(loaded, before, usual);
    all = all.length > 0 ? all : candidates(loaded, before, others);
    all = all.length > 0 ? all : exportedAlone(loaded.exported);
    if (all.length === 0) {
        return { kind: "missing function", complaint: missing(loaded, usual, lookedFor, parameters, source) };
    }
    const viable = all.filter((candidate) => complaintAbout(candidate, parameters) === null);
    if (viable.length === 0) {
        return { kind: "wrong number of parameters", complaint: complaintAbout(all[0], parameters) };
    }
    const rank = (candidate) => 2 * isCalledByAnother(candidate, viable) + !returnsSomething(candidate);
    return { entry: viable.reduce((best, other) => rank(other) < rank(best) ? other : best) };
}

function isCalledByAnother(candidate, viable) {
    const call = new RegExp(`(?<![\\w$])${candidate.spelling.replace(/\$/g, "\\$&")}\\s*\\(`);
    const body = (other) => other.source.slice(other.source.indexOf("{") + 1);
    return viable.some((other) => other !== candidate && call.test(body(other)));
}

// An arrow with an expression returns it.
function returnsSomething(candidate) {
    return /\breturn\s+[^\s;}]/.test(candidate.source) || /=>\s*[^\s{]/.test(candidate.source) || /\[native code\]/.test(candidate.source);
}

function complaintAbout(candidate, parameters) {
    const takes = candidate.method.length;
    if (takes <= parameters.length || extraAreOptional(candidate.source, parameters.length)) {
        return null;
    }
    const given = parameters.map((name) => `\`${name}\``).join(", ");
    return `\`${candidate.label}\` takes ${takes} ${takes === 1 ? "parameter" : "parameters"}, the problem passes ${parameters.length}: ${given}`;
}

// Whether a function looks after each parameter that is not passed: `n = n || nums.length`, `if (n === undefined)`.
function extraAreOptional(source, nPassed) {
    const list = /^[^(]*\(([^()]*)\)/.exec(source);
    const names = list ? list[1].split(",").map((name) => name.trim()).slice(nPassed) : [];
    const isHandled = (name) => {
        const own = name.replace(/\$/g, "\\$&");
        return new RegExp(`(?<![\\w$.])${own}\\s*(?:===?|!==?|\\?\\?|\\|\\||&&=)|typeof\\s+${own}\\b|!${own}\\b|===?\\s*${own}\\b|\\(${own}\\)\\s*(?:\\{|return)`).test(source);
    };
    return /\barguments\b/.test(source) || (names.length > 0 && names.every((name) => /^[\w$]+$/.test(name) && isHandled(name)));
}

function missing({ found }, spellings, lookedFor, parameters, source) {
    const functions = [];
    const classes = [];
    // A name that is only declared in a function may be one of the runtime's own.
    for (const [name, value] of Object.entries(found).filter(([name, value]) => globalThis[name] !== value)) {
        if (isClass(value)) {
            classes.push([name, Object.getOwnPropertyNames(value.prototype ?? {}).filter((method) => method !== "constructor")]);
        } else if (typeof value === "function") {
            functions.push(`\`${name}\``);
        }
    }
    const methods = classes.flatMap(([name, of]) => of.map((method) => `\`${name}.${method}\``));
    const bare = classes.filter(([, of]) => of.length === 0).map(([name]) => `the class \`${name}\``);
    const defined = [...functions, ...methods, ...bare].slice(0, 30);
    let has = defined.length > 0 ? `the file defines ${defined.join(", ")}` : "the file defines no function";
    const value = spellings.find((name) => found[name] !== undefined && typeof found[name] !== "function");
    const named = classToName(classes, functions.length > 0, spellings);
    if (source.trim() === "") {
        has = "the file is empty";
    } else if (value) {
        has += `, and \`${value}\` is ${describe(found[value])}`;
    } else if (named) {
        has += `; \`${named}\` is a class: Kata calls a function, or a method of \`class Solution\``;
    } else if (defined.length === 0 && /require\.main/.test(source)) {
        has += " outside `if (require.main === module)`, and what stands under that line is not run";
    }
    const call = `${spellings[0]}(${parameters.join(", ")})`;
    return `no function of that name: looked for ${lookedFor}, and as a method of \`class Solution\`; the problem calls \`${call}\`, ${has}`;
}

// The class to speak of: one of the problem's name, or with a method of that name, or the first where there are only methods.
function classToName(classes, hasFunctions, spellings) {
    const plain = (name) => name.replaceAll("_", "").toLowerCase();
    const wanted = new Set(spellings.map(plain));
    const others = classes.filter(([name]) => name !== "Solution");
    const ranks = [
        ([name]) => wanted.has(plain(name)),
        ([, methods]) => methods.some((method) => wanted.has(plain(method))),
        ([, methods]) => methods.length > 0 && !hasFunctions,
    ];
    return ranks.map((isMeant) => others.find(isMeant)).find(Boolean)?.[0];
}

module.exports = { findEntry };
