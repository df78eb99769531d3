"use strict";
// Kata's worker for JavaScript: loads a submission, answers calls that arrive as binary frames on descriptor 3.
//
// Usage: harness.cjs FILE SHOWN_NAME SIGNATURE_CODE PARAMETER_NAMES USUAL_SPELLINGS;OTHERS LOOKED_FOR BESIDE LINES
//
// Whatever runs after the submission was loaded was taken before, since the submission may replace any of it.

const fs = require("fs");
const { Buffer } = require("buffer");
const path = require("path");
const codec = require("./kata_codec.cjs");
const { Loader } = require("./kata_load.cjs");
const { findEntry } = require("./kata_entry.cjs");
const { Trace } = require("./kata_trace.cjs");
const offers = require("./kata_offers.cjs");
const { pristine } = require("./kata_pristine.cjs");

const { readSync, writeSync } = fs;
const { allocUnsafeSlow } = Buffer;
const copyTo = Function.prototype.call.bind(Buffer.prototype.copy);
const clock = performance.now.bind(performance);
const reallyExit = process.reallyExit.bind(process);
const { floor } = Math;
const nodeRequire = require;

// The byte that a reply begins with. A test holds these against the judge's. Statuses:
const RETURNED = 0;
const RAISED = 1;
const OUT_OF_MEMORY = 2;
const WRONG_TYPE = 3;
const DOES_NOT_FIT = 4;
const REFUSED = 5;
const RETURNED_AS = 6;
const IMPORTS = 7;
// A bit of a status: the process ends after this reply.
const IS_LAST = 0x80;

// Before the body of a reply: its length, its status, and how long the call took in nanoseconds.
const HEADER = 13;

// The frames' descriptor.
const channel = { descriptor: 3, data: allocUnsafeSlow(1 << 16), start: 0, end: 0 };

function countAt(data, at) {
    return (data[at] | data[at + 1] << 8 | data[at + 2] << 16 | data[at + 3] << 24) >>> 0;
}

// Where the next request's bytes begin in `channel.data`, or -1 at the end.
function receive() {
    for (;;) {
        const { data, start, end } = channel;
        const needed = end - start < 4 ? 4 : 4 + countAt(data, start);
        if (end - start >= needed && end - start >= 4) {
            channel.start = start + needed;
            return start + 4;
        }
        if (start + needed > data.length || start === end) {
            const room = needed > data.length || data.length > 1 << 22 ? allocUnsafeSlow(needed > 1 << 16 ? needed : 1 << 16) : data;
            copyTo(data, room, 0, start, end);
            channel.data = room;
            channel.start = 0;
            channel.end = end - start;
        }
        const n = readSync(channel.descriptor, channel.data, channel.end, channel.data.length - channel.end, null);
        if (n === 0) {
            return -1;
        }
        channel.end += n;
    }
}

function send(status, nanos) {
    const [out, size] = codec.encoded();
    out[0] = size - 4;
    out[1] = (size - 4) >>> 8;
    out[2] = (size - 4) >>> 16;
    out[3] = (size - 4) >>> 24;
    out[4] = status;
    const low = nanos >>> 0;
    const high = floor(nanos / 4294967296);
    for (let i = 0; i < 4; i++) {
        out[5 + i] = low >>> (8 * i);
        out[9 + i] = high >>> (8 * i);
    }
    for (let sent = 0; sent < size;) {
        sent += writeSync(channel.descriptor, out, sent, size - sent, null);
    }
}

function sendTexts(status, nanos, texts) {
    codec.begin(HEADER);
    for (let i = 0; i < texts.length; i++) {
        codec.putShown(texts[i]);
    }
    send(status, nanos);
}

function sendRaised(status, nanos, { kind, message, line, trace }) {
    codec.begin(HEADER);
    codec.putShown(kind);
    codec.putShown(message);
    codec.putWords(line, 0);
    codec.putShown(trace);
    send(status, nanos);
}

// What the process is doing: how its end is reported.
const state = { isLoaded: false, isCalling: false, trace: null };

// The last reply of a process that something ends before the call, or loading, has.
function endWith(error) {
    if (!state.isLoaded) {
        sendRaised(REFUSED, 0, error);
        reallyExit(0);
    }
    if (state.isCalling) {
        sendRaised(RAISED | IS_LAST, 0, error);
    }
    reallyExit(1);
}

// Output reaches the pipe while the call runs: what Node keeps for its event loop would never leave a process that waits for the next call.
function writeAtOnce() {
    const { defineProperty, getOwnPropertyDescriptor } = Object;
    const { apply } = Reflect;
    for (const name of ["stdout", "stderr"]) {
        const { get } = getOwnPropertyDescriptor(process, name);
        const first = () => {
            const stream = apply(get, process, []);
            stream._handle?.setBlocking?.(true);
            defineProperty(process, name, { value: stream, writable: true, enumerable: true, configurable: true });
            return stream;
        };
        defineProperty(process, name, { get: first, enumerable: true, configurable: true });
    }
}

function guardEnds() {
    process.exit = process.reallyExit = (code) => {
        endWith(pristine(() => state.trace.ofExit(code)));
    };
    process.on("uncaughtException", (error) => endWith(pristine(() => state.trace.of(error))));
    process.on("beforeExit", () => endWith(pristine(() => state.trace.ofWaiting(state.isLoaded))));
}

function isMemory(error) {
    return error instanceof RangeError && error.message === "Array buffer allocation failed";
}

function isPromise(value) {
    return typeof value === "object" && value !== null && typeof value.then === "function";
}

// Answers one call, whose arguments begin at `from`. A promise is awaited; nothing else lets the event loop run.
async function answer(from, { entry, decoders, put, parameters, inPlace }) {
    let started = 0;
    let nanos = 0;
    let result;
    try {
        const values = codec.decodeFrom(channel.data, from, decoders, parameters);
        started = clock();
        result = entry.call(values);
        if (isPromise(result)) {
            result = await result;
        }
        nanos = floor((clock() - started) * 1e6);
        codec.begin(HEADER);
        put(result);
        send(RETURNED, nanos);
    } catch (error) {
        if (error instanceof codec.WrongType) {
            const got = pristine(() => (result === undefined ? state.trace.ofNothing(entry, inPlace) : codec.describe(result)));
            sendTexts(WRONG_TYPE, nanos, [got, `result${error.path}`, error.expected, error.found]);
        } else if (error instanceof codec.DoesNotFit) {
            sendTexts(DOES_NOT_FIT, nanos, [error.path, error.value, error.type]);
        } else if (isMemory(error)) {
            codec.begin(HEADER);
            send(OUT_OF_MEMORY, nanos);
        } else {
            nanos = started === 0 ? 0 : floor((clock() - started) * 1e6);
            sendRaised(RAISED, nanos, pristine(() => state.trace.of(error)));
        }
    }
}

async function serve(job) {
    for (;;) {
        const from = receive();
        if (from < 0) {
            reallyExit(0);
        }
        state.isCalling = true;
        await answer(from, job);
        state.isCalling = false;
    }
}

function refuse(kind, message) {
    sendRaised(REFUSED, 0, { kind, message, line: 0, trace: "" });
    reallyExit(0);
}

function jobOf(signature, parameters) {
    const types = [];
    let at = 0;
    while (signature[at] !== ">") {
        const [type, next] = codec.readType(signature, at);
        types.push(type);
        at = next;
    }
    const [result] = codec.readType(signature, at + 1);
    const names = types.map(codec.typeName);
    // A function may change an argument in place instead of returning it: this is the argument that has the result's type.
    const inPlace = parameters[names.indexOf(codec.typeName(result))];
    return { decoders: types.map(codec.decoder), put: codec.encoder(result), parameters, inPlace };
}

async function main() {
    const [file, shown, signature, names, spellings, lookedFor, beside, lines] = process.argv.slice(2);
    const parameters = names === "" ? [] : names.split(",");
    const known = spellings.split(";").map((part) => part === "" ? [] : part.split(","));
    const loader = new Loader(file, shown, beside, (name) => offers.offered(name));
    const kinds = jobOf(signature, parameters);
    state.trace = new Trace(loader, lines === "" ? null : lines, () => nodeRequire("./kata_hints.cjs"));
    process.argv.splice(1, process.argv.length, shown);
    writeAtOnce();
    guardEnds();
    const before = {};
    known.flat().forEach((name) => { before[name] = globalThis[name]; });
    offers.offer(loader.source);
    let entry;
    try {
        const loaded = await loader.load(known.flat());
        const chosen = pristine(() => findEntry(loaded, before, known, lookedFor, parameters, loader.source));
        if (!chosen.entry) {
            refuse(chosen.kind, chosen.complaint);
        }
        entry = chosen.entry;
    } catch (error) {
        sendRaised(REFUSED, 0, pristine(() => state.trace.of(error, true)));
        reallyExit(0);
    }
    codec.begin(HEADER);
    send(RETURNED, 0);
    state.isLoaded = true;
    await serve({ ...kinds, entry });
}

main();
