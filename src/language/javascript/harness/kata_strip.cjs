"use strict";
// Turns a submission and its helpers in TypeScript into JavaScript, line by line: Node blanks the types, and where it must write code for an
// enum, a namespace or a parameter property, `lines.json` says which line of the user's text each line of the result comes from.
//
// Usage: kata_strip.cjs SOURCE RESULT SHOWN_NAME HELPER...

const fs = require("fs");
const { stripTypeScriptTypes } = require("module");

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// For each line of the result, from 1, the columns, from 1, at which another line of the source begins, each with that line.
function linesOf(mappings) {
    const lines = [[]];
    let line = 0;
    for (const group of mappings.split(";")) {
        const places = [];
        let column = 0;
        for (const segment of group.split(",").filter((text) => text !== "")) {
            const fields = numbersIn(segment);
            column += fields[0];
            line += fields[2] ?? 0;
            if (fields.length > 2) {
                places.push([column + 1, line + 1]);
            }
        }
        lines.push(places.length > 0 ? places : [[1, lines.at(-1).at(-1)?.[1] ?? 1]]);
    }
    return lines;
}

// The numbers of a segment, each in digits of base 64 with a sign and a mark of continuation.
function numbersIn(segment) {
    const numbers = [];
    let [value, shift] = [0, 0];
    for (const character of segment) {
        const digit = DIGITS.indexOf(character);
        value += (digit & 31) << shift;
        shift += 5;
        if ((digit & 32) === 0) {
            numbers.push(value & 1 ? -(value >> 1) : value >> 1);
            [value, shift] = [0, 0];
        }
    }
    return numbers;
}

// The JavaScript of a text, and its lines where they are not those of the text.
function stripped(text) {
    try {
        return { code: stripTypeScriptTypes(text, { mode: "strip" }), lines: null };
    } catch (error) {
        if (error?.code !== "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
            throw error;
        }
        const code = stripTypeScriptTypes(text, { mode: "transform", sourceMap: true });
        const mark = "//# sourceMappingURL=data:application/json;base64,";
        const at = code.lastIndexOf(mark);
        const map = JSON.parse(Buffer.from(code.slice(at + mark.length).trim(), "base64").toString());
        return { code: code.slice(0, at), lines: linesOf(map.mappings) };
    }
}

// The complaint about a file, with its place.
function complain(shown, error) {
    const [, line, source, mark] = /^[^\n]*:(\d+)\n([^]*?)\n( *\^+)/.exec(`${error?.stack}`) ?? [];
    const place = line === undefined ? "" : `\n  ${source.split("\n").at(-1)}\n  ${mark}`;
    process.stderr.write(`${shown}:${line ?? 0}: SyntaxError: ${error?.message}${place}\n`);
}

function main() {
    process.removeAllListeners("warning");
    const [source, result, shown, ...helpers] = process.argv.slice(2);
    const told = { text: fs.readFileSync(source, "utf8"), lines: {}, texts: {} };
    const files = [[source, result, shown], ...helpers.map((name) => [`beside/${name}`, `beside/${name}`, name])];
    for (const [from, to, name] of files) {
        const text = fs.readFileSync(from, "utf8");
        try {
            const { code, lines } = stripped(text);
            fs.writeFileSync(to, code);
            told.texts[name] = text;
            if (lines) {
                told.lines[name] = lines;
            }
        } catch (error) {
            complain(name, error);
            process.exitCode = 1;
        }
    }
    fs.writeFileSync("lines.json", JSON.stringify(told));
}

main();
