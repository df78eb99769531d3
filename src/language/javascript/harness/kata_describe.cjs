"use strict";
// What a value is, in words: `an array of numbers`, `number 2.5`, `undefined`.

const { isArray } = Array;
const { isView } = ArrayBuffer;
const { stringify } = JSON;
const { getPrototypeOf } = Object;
const sourceOf = Function.prototype.call.bind(Function.prototype.toString);
const slice = Function.prototype.call.bind(String.prototype.slice);

function shortened(text, most = 60) {
    return text.length <= most ? text : slice(text, 0, 40) + "…" + slice(text, -15);
}

function describe(value) {
    if (value === null || value === undefined) {
        return `${value}`;
    }
    switch (typeof value) {
        case "number": return `number ${value}`;
        case "bigint": return `bigint ${shortened(`${value}`)}n`;
        case "boolean": return `boolean ${value}`;
        case "string": return `string ${shortened(stringify(value))}`;
        case "symbol": return "a symbol";
        case "function": return ofFunction(value);
        default: return ofObject(value);
    }
}

function ofFunction(value) {
    const name = nameOf(value);
    if (isClass(value)) {
        return `the class \`${name}\` itself, not one of its objects`;
    }
    return name ? `the function \`${name}\` itself (it is called with \`${name}(…)\`)` : "a function";
}

function ofObject(value) {
    if (isArray(value)) {
        return ofArray(value);
    }
    const name = constructorOf(value);
    if (isView(value)) {
        return withArticle(name || "typed array");
    }
    switch (name) {
        case "Set":
        case "Map":
            return `a ${name}, which is no array (\`[...x]\` makes an array of what it holds)`;
        default:
    }
    if (typeof value.next === "function") {
        return `${withArticle(tagOf(value) || name || "iterator")}, which gives its items one by one (\`[...x]\` makes an array of them)`;
    }
    return name === "" || name === "Object" ? "an object" : withArticle(name);
}

function ofArray(value) {
    const kinds = [];
    for (let i = 0; i < value.length && i < 1000; i++) {
        const kind = value[i] === null ? "null" : isArray(value[i]) ? "array" : typeof value[i];
        if (!kinds.includes(kind)) {
            kinds.push(kind);
        }
    }
    return kinds.length === 0 ? "an empty array" : `an array of ${kinds.sort().join(" and ")}`;
}

function withArticle(name) {
    return "AEIOUaeiou".includes(name[0]) ? `an ${name}` : `a ${name}`;
}

function constructorOf(value) {
    try {
        const of = getPrototypeOf(value)?.constructor;
        return typeof of === "function" ? nameOf(of) : "";
    } catch {
        return "";
    }
}

// What an iterator is called, which has no constructor: `Array Iterator`, `Generator`.
function tagOf(value) {
    const tag = value[Symbol.toStringTag];
    return typeof tag === "string" ? shortened(tag) : "";
}

function nameOf(value) {
    try {
        return typeof value.name === "string" ? shortened(value.name) : "";
    } catch {
        return "";
    }
}

function isClass(value) {
    return typeof value === "function" && /^class\b/.test(sourceOf(value));
}

module.exports = { describe, isClass, nameOf, shortened, sourceOf };
