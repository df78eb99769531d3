"use strict";
// What travels between the judge and a submission: arguments from bytes, results to bytes, each by its type's code.
// Whatever this file uses was taken before the submission was loaded, which may replace any of it.

const { Buffer } = require("buffer");
const { describe, shortened } = require("./kata_describe.cjs");
const uncurried = Function.prototype.bind.bind(Function.prototype.call);
const textOf = uncurried(Buffer.prototype.toString);
const writeText = uncurried(Buffer.prototype.write);
const copyTo = uncurried(Buffer.prototype.copy);
const { allocUnsafeSlow, byteLength } = Buffer;
const isWellFormed = String.prototype.isWellFormed ? uncurried(String.prototype.isWellFormed) : () => true;
const codeAt = uncurried(String.prototype.charCodeAt);
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { floor } = Math;
const { asIntN } = BigInt;
const WholeNumber = BigInt;
const ToNumber = Number;
const TEN_TO_19 = 9223372036854775808;

// One number at a time, so that its bytes need no alignment.
const room = new ArrayBuffer(8);
const roomBytes = new Uint8Array(room);
const roomFloat = new Float64Array(room);

// The bytes that are being decoded, and where.
let data = null;
let at = 0;
// The bytes that are being encoded.
let out = allocUnsafeSlow(1 << 16);
let size = 0;

class WrongType {
    constructor(expected, found) {
        this.path = "";
        this.expected = expected;
        this.found = found;
    }
}

class DoesNotFit {
    constructor(value, type) {
        this.path = "";
        this.value = value;
        this.type = type;
    }
}

// Types are parsed from their codes into objects.

function readType(code, from) {
    const kind = code[from];
    if (kind === "[" || kind === "?") {
        const [of, next] = readType(code, from + 1);
        return [{ kind, of }, next];
    }
    if (kind === "(") {
        const items = [];
        let next = from + 1;
        while (code[next] !== ")") {
            const [item, after] = readType(code, next);
            items[items.length] = item;
            next = after;
        }
        return [{ kind, items }, next + 1];
    }
    return [{ kind }, from + 1];
}

const NAMES = { i: "int", f: "float", b: "bool", c: "char", s: "string" };

function typeName(type) {
    switch (type.kind) {
        case "[": return typeName(type.of) + "[]";
        case "?": return typeName(type.of) + "?";
        case "(": return "(" + type.items.map(typeName).join(", ") + ")";
        default: return NAMES[type.kind];
    }
}

// Decoders take the next value off `data`.

function takeCount() {
    const count = (data[at] | data[at + 1] << 8 | data[at + 2] << 16 | data[at + 3] << 24) >>> 0;
    at += 4;
    return count;
}

function takeInt() {
    const low = (data[at] | data[at + 1] << 8 | data[at + 2] << 16 | data[at + 3] << 24) >>> 0;
    const high = data[at + 4] | data[at + 5] << 8 | data[at + 6] << 16 | data[at + 7] << 24;
    at += 8;
    if (high >= 0x200000 || high < -0x200000) {
        throw new DoesNotFit(`${(WholeNumber(high) << 32n) + WholeNumber(low)}`, "number");
    }
    return high * 4294967296 + low;
}

function takeFloat() {
    for (let i = 0; i < 8; i++) {
        roomBytes[i] = data[at + i];
    }
    at += 8;
    return roomFloat[0];
}

function takeBool() {
    return data[at++] === 1;
}

function takeText() {
    const length = takeCount();
    const text = textOf(data, "utf8", at, at + length);
    at += length;
    return text;
}

function takeChar() {
    return textOf(data, "latin1", at, ++at);
}

function decoder(type) {
    switch (type.kind) {
        case "i": return takeInt;
        case "f": return takeFloat;
        case "b": return takeBool;
        case "s": return takeText;
        case "c": return takeChar;
        case "?": {
            const held = decoder(type.of);
            return () => data[at++] === 0 ? null : held();
        }
        case "[": return listDecoder(decoder(type.of));
        default: return tupleDecoder(type.items.map(decoder));
    }
}

function listDecoder(take) {
    return () => {
        const count = takeCount();
        const items = [];
        let i = 0;
        try {
            for (; i < count; i++) {
                items[i] = take();
            }
        } catch (error) {
            throw below(error, i);
        }
        return items;
    };
}

function tupleDecoder(takes) {
    return () => {
        const items = [];
        let i = 0;
        try {
            for (; i < takes.length; i++) {
                items[i] = takes[i]();
            }
        } catch (error) {
            throw below(error, i);
        }
        return items;
    };
}

// What was found in an item, as something found in the list.
function below(error, i) {
    if (error instanceof DoesNotFit || error instanceof WrongType) {
        error.path = `[${i}]${error.path}`;
    }
    return error;
}

function decodeFrom(bytes, from, decoders, names) {
    data = bytes;
    at = from;
    const values = [];
    for (let i = 0; i < decoders.length; i++) {
        try {
            values[i] = decoders[i]();
        } catch (error) {
            if (error instanceof DoesNotFit) {
                error.path = names[i] + error.path;
            }
            throw error;
        }
    }
    return values;
}

// Encoders append a value to `out`.

function reserve(count) {
    if (size + count > out.length) {
        const larger = allocUnsafeSlow(2 * (size + count));
        copyTo(out, larger, 0, 0, size);
        out = larger;
    }
}

function putWords(low, high) {
    reserve(8);
    out[size] = low;
    out[size + 1] = low >>> 8;
    out[size + 2] = low >>> 16;
    out[size + 3] = low >>> 24;
    out[size + 4] = high;
    out[size + 5] = high >> 8;
    out[size + 6] = high >> 16;
    out[size + 7] = high >> 24;
    size += 8;
}

function putCount(count) {
    reserve(4);
    out[size] = count;
    out[size + 1] = count >>> 8;
    out[size + 2] = count >>> 16;
    out[size + 3] = count >>> 24;
    size += 4;
}

function putByte(byte) {
    reserve(1);
    out[size++] = byte;
}

function putInt(value) {
    if (typeof value === "number" && floor(value) === value) {
        if (value < -TEN_TO_19 || value >= TEN_TO_19) {
            throw new WrongType("int", tooLarge(value));
        }
        const high = floor(value / 4294967296);
        putWords((value - high * 4294967296) >>> 0, high | 0);
    } else if (typeof value === "bigint") {
        if (asIntN(64, value) !== value) {
            throw new WrongType("int", tooLarge(value));
        }
        putWords(ToNumber(asIntN(32, value)), ToNumber(asIntN(32, value >> 32n)));
    } else {
        throw new WrongType("int", describe(value));
    }
}

function tooLarge(value) {
    return typeof value === "number" && (value === Infinity || value === -Infinity)
        ? describe(value)
        : `the integer ${shortened(`${value}`)}, which does not fit 64`;
}

function putFloat(value) {
    if (typeof value === "bigint") {
        value = ToNumber(value);
    } else if (typeof value !== "number") {
        throw new WrongType("float", describe(value));
    }
    reserve(8);
    roomFloat[0] = value;
    for (let i = 0; i < 8; i++) {
        out[size + i] = roomBytes[i];
    }
    size += 8;
}

function putBool(value) {
    if (typeof value !== "boolean") {
        throw new WrongType("bool", describe(value));
    }
    putByte(value ? 1 : 0);
}

function putChar(value) {
    if (typeof value !== "string") {
        throw new WrongType("char", describe(value));
    }
    const code = value.length === 1 ? codeAt(value, 0) : 0;
    if (code < 32 || code > 126) {
        throw new WrongType("char", `${describe(value)}, which is not one character of printable ASCII`);
    }
    putByte(code);
}

function putText(value) {
    if (typeof value !== "string") {
        throw new WrongType("string", describe(value));
    }
    if (!isWellFormed(value)) {
        throw new WrongType("string", "a string that is not valid Unicode (a lone surrogate)");
    }
    const length = byteLength(value);
    putCount(length);
    reserve(length);
    size += writeText(out, value, size, length, "utf8");
}

function encoder(type) {
    switch (type.kind) {
        case "i": return putInt;
        case "f": return putFloat;
        case "b": return putBool;
        case "s": return putText;
        case "c": return putChar;
        case "?": return optionalEncoder(encoder(type.of));
        case "[": return listEncoder(type, encoder(type.of));
        default: return tupleEncoder(type, type.items.map(encoder));
    }
}

function optionalEncoder(put) {
    return (value) => {
        const isAbsent = value === null || value === undefined;
        putByte(isAbsent ? 0 : 1);
        if (!isAbsent) {
            put(value);
        }
    };
}

function putItems(value, putOf) {
    let i = 0;
    try {
        for (; i < value.length; i++) {
            putOf(i)(value[i]);
        }
    } catch (error) {
        throw below(error, i);
    }
}

// An array, or a typed one; nothing else has an order and a length of its own.
function isSequence(value) {
    return isArray(value) || (isView(value) && typeof value.length === "number");
}

function listEncoder(type, put) {
    const hint = type.of.kind === "c" ? " (`[...text]` makes an array of its characters)" : "";
    const name = typeName(type);
    return (value) => {
        if (!isSequence(value)) {
            throw new WrongType(name, describe(value) + (typeof value === "string" ? hint : ""));
        }
        putCount(value.length);
        putItems(value, () => put);
    };
}

function tupleEncoder(type, puts) {
    const name = typeName(type);
    return (value) => {
        if (!isSequence(value)) {
            throw new WrongType(name, describe(value));
        }
        if (value.length !== puts.length) {
            const items = value.length === 1 ? "item" : "items";
            throw new WrongType(name, `${value.length} ${items} in place of ${puts.length}`);
        }
        putItems(value, (i) => puts[i]);
    };
}

// The bytes of a frame begin with room for its header.
function begin(nBytes) {
    if (out.length > 1 << 24) {
        out = allocUnsafeSlow(1 << 16);
    }
    size = nBytes;
}

function encoded() {
    return [out, size];
}

// Text of Kata's own, as long as a report shows it.
function putShown(text) {
    text = `${text}`;
    text = text.length > 100000 ? text.slice(0, 100000) : text;
    putText(text.toWellFormed ? text.toWellFormed() : text);
}

module.exports = {
    DoesNotFit, WrongType, begin, decodeFrom, decoder, describe, encoded, encoder, putShown, putWords, readType, typeName,
};
