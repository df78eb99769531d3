"use strict";
// What ended a call, in words: an exception with the lines of the submission's own frames.

const fs = require("fs");
const { describe, sourceOf } = require("./kata_describe.cjs");

// Endless recursion leaves many frames, of which only the innermost are kept.
const MOST_FRAMES = 8;

class Trace {
    // `lines` is the file that tells the line of the user's text for each line of a compiled one.
    constructor(loader, lines, hints) {
        this.loader = loader;
        this.hints = hints;
        this.map = lines === null ? null : JSON.parse(fs.readFileSync(lines, "utf8"));
        const original = this.map?.text ?? loader.source;
        this.source = original;
        this.lines = original.split(/\r\n|\n|\r/);
        Error.stackTraceLimit = 20;
    }

    // The report of anything that was thrown.
    of(error, isLoading = false) {
        const stack = this.stackOf(error);
        const frames = this.framesIn(stack);
        const syntax = this.syntaxIn(error, stack);
        const own = frames.find((frame) => frame.file === this.loader.shown);
        const shown = frames.slice(0, MOST_FRAMES).reverse().map((frame) => this.shownFrame(frame));
        const hint = this.hintOn(error, isLoading);
        const { kind, message } = named(error);
        const [place, line] = syntax ?? ["", own?.line ?? this.lineThatImports(error)];
        return {
            kind,
            message: hint ? `${message} (${hint})` : message,
            line,
            trace: [...shown, place].filter((text) => text !== "").join("\n"),
        };
    }

    // The line that names a module which is not there: modules are looked for before any line runs.
    lineThatImports(error) {
        const name = error?.code === "MODULE_NOT_FOUND" ? /'([^']*)'/.exec(`${error.message}`)?.[1] : undefined;
        return name ? 1 + this.lines.findIndex((line) => line.includes(name)) : 0;
    }

    ofExit() {
        const { line, trace } = this.of(new Error());
        return { kind: "process.exit", message: "this ends the program before the function has returned its answer", line, trace };
    }

    ofWaiting(isLoaded) {
        const message = isLoaded
            ? "the promise that the function returned is never settled, and nothing is left to wait for"
            : "the file waits at its top level for what never happens";
        return { kind: "promise", message, line: 0, trace: "" };
    }

    // What to say of an answer that is undefined.
    ofNothing(entry, inPlace) {
        try {
            return this.hints().returnsNothing(sourceOf(entry.method), inPlace);
        } catch {
            return "undefined";
        }
    }

    hintOn(error, isLoading) {
        try {
            return this.hints().hint(error, this.source, this.lines, isLoading);
        } catch {
            return "";
        }
    }

    stackOf(error) {
        try {
            return typeof error?.stack === "string" ? error.stack : "";
        } catch {
            return "";
        }
    }

    // The frames in files of the user, innermost first.
    framesIn(stack) {
        const found = [];
        for (const text of stack.split("\n")) {
            const frame = /^ {4}at (?:(.*?) \()?(.*):(\d+):(\d+)\)?$/.exec(text);
            const file = frame ? frame[2].replace(/^async /, "") : "";
            if (frame && (file === this.loader.shown || this.isHelper(file))) {
                const name = (frame[1] ?? "").replace(/^(?:async )?(?:Object\.|Module\.)?/, "").replace(/ \[as .*\]$/, "");
                found.push({ name, file, line: this.lineOf(file, Number(frame[3]), Number(frame[4])) });
            }
        }
        return found;
    }

    isHelper(file) {
        return this.loader.isBeside(file);
    }

    // The line of the user's text at a place of what runs.
    lineOf(file, line, column) {
        const places = this.map?.lines?.[file]?.[line] ?? [];
        return (places.findLast(([from]) => from <= column) ?? places[0] ?? [0, line])[1];
    }

    linesOf(file) {
        try {
            return this.map?.texts?.[file]?.split("\n") ?? this.loader.read(file).split(/\r\n|\n|\r/);
        } catch {
            return [];
        }
    }

    shownFrame({ name, file, line }) {
        const isOwn = file === this.loader.shown;
        const source = ((isOwn ? this.lines : this.linesOf(file))[line - 1] ?? "").trim();
        const of = isOwn ? "" : `${file}, `;
        return name ? `${of}line ${line}, in ${name}: ${source}` : `${of}line ${line}: ${source}`;
    }

    // The place of a syntax error, which the stack begins with, and its line if it is in the submission.
    syntaxIn(error, stack) {
        const place = error instanceof SyntaxError ? /^(.*):(\d+)\n(.*)\n( *\^*)/.exec(stack) : null;
        if (!place) {
            return null;
        }
        const [, file, number, text, mark] = place;
        const line = this.lineOf(file, Number(number), mark.length);
        if (file === this.loader.shown && line <= this.lines.length) {
            const before = `line ${line}: `;
            return [`${before}${text}\n${" ".repeat(before.length)}${mark}`, line];
        }
        return this.isHelper(file) ? [`${file}, line ${line}: ${text.trim()}`, 0] : null;
    }
}

// The kind and the message of what was thrown.
function named(error) {
    try {
        if (error instanceof Error || (typeof error === "object" && error !== null && typeof error.message === "string")) {
            const kind = typeof error.name === "string" && error.name !== "" ? error.name : "Error";
            return { kind, message: `${error.message}` };
        }
        const kind = typeof error === "object" && error !== null ? "thrown object" : `thrown ${error === null ? "null" : typeof error}`;
        return { kind, message: typeof error === "string" ? error : describe(error) };
    } catch {
        return { kind: "Error", message: "(its message cannot be shown)" };
    }
}

module.exports = { Trace };
