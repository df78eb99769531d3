// Modules that ask the system for something when they are loaded or used.
const assert = require("assert");
const crypto = require("crypto");
const fs = require("fs");
const os = require("os");
const path = require("path");
const util = require("util");
const zlib = require("zlib");
const { EventEmitter } = require("events");
const { Readable } = require("stream");
const { AsyncLocalStorage } = require("async_hooks");

async function heapSort(nums) {
    assert.strictEqual(crypto.createHash("sha256").update("kata").digest("hex").length, 64);
    assert(crypto.randomBytes(8).length === 8 && crypto.randomUUID().length === 36);
    assert(zlib.gunzipSync(zlib.gzipSync(JSON.stringify(nums))).toString() === JSON.stringify(nums));
    assert(os.cpus() && os.tmpdir() && process.uptime() > 0 && process.cwd());
    const file = path.join(os.tmpdir(), "nums.json");
    fs.writeFileSync(file, JSON.stringify(nums));
    const read = JSON.parse(fs.readFileSync(file, "utf8"));
    fs.unlinkSync(file);
    const emitter = new EventEmitter();
    const seen = [];
    emitter.on("number", (number) => seen.push(number));
    for await (const number of Readable.from(read)) {
        emitter.emit("number", number);
    }
    assert(util.isDeepStrictEqual(seen, nums));
    const storage = new AsyncLocalStorage();
    const sorted = await storage.run(seen, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return storage.getStore().sort((a, b) => a - b);
    });
    assert(new Intl.NumberFormat("de").format(1234567.5) && new Date().toLocaleDateString("en"));
    return structuredClone(sorted);
}
