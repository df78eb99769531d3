"use strict";
// The language's own library as it was before the submission was loaded, which may have replaced methods: it is put back while Kata's own code
// looks at a submission or at an exception. What runs in each call uses none of it.

const { getOwnPropertyDescriptor, defineProperty, ownKeys, getPrototypeOf } = Reflect;

const HOLDERS = [
    Array, Array.prototype, String, String.prototype, RegExp, RegExp.prototype, Function.prototype, Object, Object.prototype, Map.prototype,
    Set.prototype, Number, Number.prototype, JSON, Math, Reflect, Error, Error.prototype,
    getPrototypeOf([][Symbol.iterator]()), getPrototypeOf(""[Symbol.iterator]()), getPrototypeOf(new Map().entries()),
    getPrototypeOf(new Set().values()), getPrototypeOf("".matchAll(/a/g)),
];
const GLOBALS = [
    "Array", "ArrayBuffer", "BigInt", "Boolean", "Buffer", "Error", "Function", "JSON", "Map", "Math", "Number", "Object", "Promise", "RangeError",
    "ReferenceError", "Reflect", "RegExp", "Set", "String", "Symbol", "SyntaxError", "TypeError", "performance", "process",
];
const KEPT = [];
for (const holder of HOLDERS) {
    for (const key of ownKeys(holder)) {
        KEPT[KEPT.length] = [holder, key, getOwnPropertyDescriptor(holder, key)];
    }
}
for (const key of GLOBALS) {
    KEPT[KEPT.length] = [globalThis, key, getOwnPropertyDescriptor(globalThis, key)];
}

// Runs this with everything in its place, and then leaves to the submission what it had.
function pristine(run) {
    const theirs = [];
    for (let i = 0; i < KEPT.length; i++) {
        const holder = KEPT[i][0];
        const key = KEPT[i][1];
        const own = KEPT[i][2];
        const now = getOwnPropertyDescriptor(holder, key);
        const isSame = now !== undefined && now.value === own.value && now.get === own.get;
        if (!isSame && key !== "stackTraceLimit" && (now === undefined || now.configurable || now.writable)) {
            theirs[theirs.length] = { holder, key, now };
            defineProperty(holder, key, own);
        }
    }
    try {
        return run();
    } finally {
        for (let i = 0; i < theirs.length; i++) {
            const { holder, key, now } = theirs[i];
            if (now !== undefined) {
                defineProperty(holder, key, now);
            }
        }
    }
}

module.exports = { pristine };
