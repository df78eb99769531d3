"use strict";
// What a message of JavaScript's own does not say to somebody whose function is called by Kata. Loaded once something went wrong.

// Names from other languages.
const SPELT = {
    print: "console.log", len: ".length", None: "null", True: "true", False: "false", nil: "null", NULL: "null", self: "this", elif: "else if",
    max: "Math.max", min: "Math.min", abs: "Math.abs", floor: "Math.floor", sqrt: "Math.sqrt", range: "for (let i = 0; i < n; i++)", str: "String",
    int: "Math.trunc", float: "Number", swap: "[a[i], a[j]] = [a[j], a[i]]", sorted: "toSorted", nullptr: "null", vector: "Array", inf: "Infinity",
};
// Methods of lists in other languages.
const OF_OTHER_LISTS = {
    append: "push(item)", push_back: "push(item)", add: "push(item)", extend: "push(...items)", insert: "splice(i, 0, item)", pop_back: "pop()",
    remove: "splice(i, 1)", contains: "includes(item)", size: "length", length: "length", len: "length", empty: "length === 0", isEmpty: "length === 0",
    sorted: "toSorted(compare)", index: "indexOf(item)", copy: "slice()", back: "at(-1)", front: "at(0)",
};
// Characters that word processors, web pages and input methods substitute for those of programs.
const TYPED = {
    "\u201c": "\x22", "\u201d": "\x22", "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00d7": "*", "\u00f7": "/",
    "\u2264": "<=", "\u2265": ">=", "\u2260": "!=", "\u2026": "...", "\u3002": ".", "\u3001": ",",
};

// A sentence to be put behind the exception's message, in brackets, or nothing.
function hint(error, source, lines, isLoading) {
    const message = `${error?.message}`;
    const code = `${error?.code}`;
    if (code === "EACCES" || code === "EPERM" || code === "ERR_ACCESS_DENIED") {
        return "the sandbox refuses other processes, the network, and files beyond the scratch folder";
    }
    if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND") {
        return missingModule(/'([^']*)'/.exec(message)?.[1] ?? "");
    }
    if (error instanceof RangeError && message.startsWith("Maximum call stack")) {
        return "the recursion is too deep for the stack of 64 MiB, or has no end";
    }
    const readsInput = /\bstdin\b|readFileSync\(\s*0\b|\bprompt\(|\breadline\b/.test(source);
    if (readsInput && /\bJSON\b|properties of (?:undefined|null)|is not iterable|prompt is not defined/.test(message)) {
        return isLoading
            ? "the file reads input while it loads: Kata calls a function and gives no input"
            : "Kata calls a function and gives no input";
    }
    if (error instanceof SyntaxError && isLoading) {
        return aboutSyntax(message, error, lines);
    }
    if (error instanceof ReferenceError) {
        return aboutName(message, source);
    }
    return error instanceof TypeError ? aboutType(message) : "";
}

function missingModule(name) {
    if (name.startsWith(".")) {
        return "no such file stands beside the file, or the name is made up while it runs";
    }
    return "a submission may import Node's own modules and files beside it, no packages";
}

function aboutSyntax(message, error, lines) {
    const line = Number(/:(\d+)\n/.exec(`${error.stack}`)?.[1] ?? 0);
    const text = (lines[line - 1] ?? "").trim();
    if (text.startsWith("```")) {
        return "a mark of Markdown around the code: leave its lines out";
    }
    if (/^def \w+\(|^elif\b/.test(text)) {
        return "this is Python: give the file the ending `.py`";
    }
    if (message.includes("Invalid or unexpected token")) {
        for (const character of text) {
            const code = character.codePointAt(0);
            if (Object.hasOwn(TYPED, character)) {
                return `type \`${TYPED[character]}\``;
            }
            if (code >= 0xff01 && code <= 0xff5e) {
                return `a full-width character: type \`${String.fromCharCode(code - 0xfee0)}\``;
            }
        }
    }
    if (message.includes("await is only valid")) {
        return "the function around it needs `async`";
    }
    return "";
}

function aboutName(message, source) {
    const name = /^(\S+) is not defined/.exec(message)?.[1] ?? "";
    if (name === "require" || name === "module" || name === "exports") {
        return "the file is an ES module, since it has `import` or `export`: import with `import … from …`";
    }
    if (message.includes("before initialization")) {
        return "`let`, `const` and `class` exist from their line on";
    }
    if (Object.hasOwn(SPELT, name)) {
        return `in JavaScript it is \`${SPELT[name]}\``;
    }
    const known = new Set(source.match(/[A-Za-z_$][\w$]*/g) ?? []);
    const near = name && [...known].find((other) => other !== name && isNear(name, other));
    return near ? `did you mean \`${near}\`?` : "";
}

// Whether one slip makes one name of the other: a character too many, too few or another, or two that changed places.
function isNear(name, other) {
    if (Math.abs(other.length - name.length) > 1 || Math.max(other.length, name.length) < 3) {
        return false;
    }
    let start = 0;
    while (start < Math.min(name.length, other.length) && name[start] === other[start]) {
        start += 1;
    }
    const [rest, others] = [name.slice(start), other.slice(start)];
    return rest.slice(1) === others.slice(1) || rest.slice(1) === others || rest === others.slice(1)
        || (rest.slice(2) === others.slice(2) && rest[0] === others[1] && rest[1] === others[0]);
}

function aboutType(message) {
    const method = /(?:^|\.)(\w+) is not a function/.exec(message)?.[1] ?? "";
    if (Object.hasOwn(OF_OTHER_LISTS, method)) {
        return `an array has \`${OF_OTHER_LISTS[method]}\``;
    }
    if (message.startsWith("Cannot mix BigInt")) {
        return "the arguments are numbers: `BigInt(x)` and `Number(x)` convert";
    }
    if (/^Cannot (?:read|set) properties of undefined/.test(message)) {
        return "an index beyond the end, and a name that is not there, give undefined";
    }
    return "";
}

// What to say of an answer that is undefined. `inPlace` is the parameter that a function which changes it would have to return.
function returnsNothing(source, inPlace) {
    const returned = /\breturn\s+(\w+\.(?:push|forEach)|console\.log)\s*\(/.exec(source);
    if (returned?.[1] === "console.log") {
        return "undefined (`console.log` shows a value and returns undefined: `return` the value itself)";
    }
    if (/\breturn\s+[^\s;}]/.test(source)) {
        return "undefined (this call came to the function's end, to a `return` without a value, or to something that is not there)";
    }
    if (/\bconsole\.log\s*\(/.test(source)) {
        return "undefined (the function prints, and returns nothing: what is printed is no answer, `return` it)";
    }
    if (/=>\s*\{/.test(source) && !/^\s*(?:async\s*)?function/.test(source)) {
        return "undefined (an arrow function with braces returns nothing without `return`)";
    }
    if (inPlace === undefined) {
        return "undefined (the function returns nothing: the answer is what `return` gives)";
    }
    return `undefined (the function returns nothing: the answer is what \`return\` gives; one that changes \`${inPlace}\` in place ends with \`return ${inPlace}\`)`;
}

module.exports = { hint, returnsNothing };
