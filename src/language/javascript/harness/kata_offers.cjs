"use strict";
// What LeetCode offers to every submission: priority queues, queues and a part of lodash. A name is defined where the submission mentions it,
// and what the submission defines itself comes before it.

// A binary heap, with the methods of @datastructures-js/priority-queue, of its present version and of the one before, whose queues of priorities
// give pairs of an element and its priority.
class PriorityQueue {
    #items = [];
    #compare;
    #priority = null;
    #isPaired = false;

    constructor(compare, values = []) {
        const options = compare !== null && typeof compare === "object" && !Array.isArray(compare) ? compare : {};
        this.#priority = typeof options.priority === "function" ? options.priority : null;
        this.#compare = typeof compare === "function" ? compare : options.compare ?? ((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const given = Array.isArray(compare) ? compare : values;
        given.forEach((value) => this.enqueue(value));
    }

    static fromArray(values, compare) {
        return new this(compare, values);
    }

    // Orders pairs by their priorities: the least first, or the greatest.
    _pair(sign, isPaired) {
        this.#isPaired = isPaired;
        const of = (item) => (this.#isPaired ? item.priority : this.#priority ? this.#priority(item) : item);
        this.#compare = (a, b) => {
            const [x, y] = [of(a), of(b)];
            return sign * (x < y ? -1 : x > y ? 1 : 0);
        };
    }

    enqueue(element, priority) {
        const items = this.#items;
        const item = this.#isPaired ? { element, priority: priority ?? (this.#priority ? this.#priority(element) : element) } : element;
        let at = items.length;
        items.push(item);
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (this.#compare(item, items[parent]) >= 0) {
                break;
            }
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
        return this;
    }

    dequeue() {
        const items = this.#items;
        if (items.length === 0) {
            return null;
        }
        const top = items[0];
        const last = items.pop();
        if (items.length > 0) {
            this.#sink(last);
        }
        return top;
    }

    #sink(item) {
        const items = this.#items;
        let at = 0;
        for (let child = 1; child < items.length; child = 2 * at + 1) {
            if (child + 1 < items.length && this.#compare(items[child + 1], items[child]) < 0) {
                child += 1;
            }
            if (this.#compare(items[child], item) >= 0) {
                break;
            }
            items[at] = items[child];
            at = child;
        }
        items[at] = item;
    }

    remove(isMeant) {
        const removed = this.#items.filter((item) => isMeant(item));
        const kept = this.#items.filter((item) => !removed.includes(item));
        this.#items = [];
        kept.forEach((item) => (this.#isPaired ? this.enqueue(item.element, item.priority) : this.enqueue(item)));
        return removed;
    }

    push(element, priority) { return this.enqueue(element, priority); }
    pop() { return this.dequeue(); }
    front() { return this.#items[0] ?? null; }
    back() { return this.#items.length === 0 ? null : this.toArray().at(-1); }
    size() { return this.#items.length; }
    isEmpty() { return this.#items.length === 0; }
    clear() { this.#items = []; }
    contains(isMeant) { return this.#items.some((item) => isMeant(item)); }
    toArray() { return [...this.#items].sort(this.#compare); }
    *[Symbol.iterator]() {
        while (!this.isEmpty()) {
            yield this.dequeue();
        }
    }
}

// The two queues of priorities. A file that reads `.element` was written for the version that gives pairs.
function queueOfPriorities(sign, isPaired) {
    return class extends PriorityQueue {
        constructor(options, values = []) {
            const priority = typeof options === "function" ? options : options?.priority;
            super({ priority, compare: options?.compare });
            if (!options?.compare) {
                this._pair(sign, isPaired);
            }
            (Array.isArray(options) ? options : values).forEach((value) => this.enqueue(value));
        }
    };
}

// A queue with two ends, whose items lie in an object by ascending numbers.
class Deque {
    #items = new Map();
    #first = 0;
    #end = 0;

    constructor(values = []) { [...values].forEach((value) => this.pushBack(value)); }
    static fromArray(values) { return new this(values); }
    pushBack(item) { this.#items.set(this.#end++, item); return this; }
    pushFront(item) { this.#items.set(--this.#first, item); return this; }
    popBack() { return this.isEmpty() ? null : this.#take(--this.#end); }
    popFront() { return this.isEmpty() ? null : this.#take(this.#first++); }
    #take(at) {
        const item = this.#items.get(at);
        this.#items.delete(at);
        return item;
    }
    front() { return this.isEmpty() ? null : this.#items.get(this.#first); }
    back() { return this.isEmpty() ? null : this.#items.get(this.#end - 1); }
    size() { return this.#end - this.#first; }
    isEmpty() { return this.#end === this.#first; }
    clear() { this.#items.clear(); this.#first = this.#end = 0; }
    toArray() { return Array.from({ length: this.size() }, (_, i) => this.#items.get(this.#first + i)); }
}

class Queue extends Deque {
    enqueue(item) { return this.pushBack(item); }
    push(item) { return this.pushBack(item); }
    dequeue() { return this.popFront(); }
    pop() { return this.popFront(); }
}

const by = (of) => (typeof of === "function" ? of : of === undefined ? (value) => value : (value) => value?.[of]);
const compared = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const ordered = (items, ofs, signs = []) => {
    const keys = [ofs ?? []].flat().map(by);
    const order = (a, b) => keys.reduce((sign, of, i) => sign || compared(of(a), of(b)) * (signs[i] === "desc" ? -1 : 1), 0);
    return [...items].sort(keys.length > 0 ? order : compared);
};
const values = (items) => (Array.isArray(items) ? items : Object.values(items ?? {}));
const grouped = (items, of, add) => values(items).reduce((found, item) => { add(found, by(of)(item), item); return found; }, {});
const best = (items, of, sign) => values(items).reduce((top, item, i) => (i === 0 || sign * compared(by(of)(item), by(of)(top)) > 0 ? item : top), undefined);

const lodash = {
    range(start, end, step) {
        const [from, to] = end === undefined ? [0, start] : [start, end];
        const by = step ?? (from <= to ? 1 : -1);
        return Array.from({ length: Math.max(0, Math.ceil((to - from) / (by || 1))) }, (_, i) => from + i * by);
    },
    sum: (items) => items.reduce((sum, item) => sum + item, 0),
    sumBy: (items, of) => items.reduce((sum, item) => sum + by(of)(item), 0),
    mean: (items) => lodash.sum(items) / items.length,
    max: (items) => best(items, undefined, 1),
    min: (items) => best(items, undefined, -1),
    maxBy: (items, of) => best(items, of, 1),
    minBy: (items, of) => best(items, of, -1),
    sortBy: (items, ...ofs) => ordered(values(items), ofs.flat()),
    orderBy: (items, ofs, signs) => ordered(values(items), ofs, [signs ?? []].flat()),
    groupBy: (items, of) => grouped(items, of, (found, key, item) => (found[key] ??= []).push(item)),
    countBy: (items, of) => grouped(items, of, (found, key) => { found[key] = (found[key] ?? 0) + 1; }),
    keyBy: (items, of) => grouped(items, of, (found, key, item) => { found[key] = item; }),
    partition: (items, of) => [items.filter(by(of)), items.filter((item) => !by(of)(item))],
    chunk: (items, n = 1) => Array.from({ length: Math.ceil(items.length / n) }, (_, i) => items.slice(i * n, (i + 1) * n)),
    uniq: (items) => [...new Set(items)],
    uniqBy: (items, of) => [...new Map([...items].reverse().map((item) => [by(of)(item), item])).values()].reverse(),
    zip: (...lists) => Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, i) => lists.map((list) => list[i])),
    flatten: (items) => items.flat(),
    flattenDeep: (items) => items.flat(Infinity),
    compact: (items) => items.filter(Boolean),
    reverse: (items) => items.reverse(),
    times: (n, make = (i) => i) => Array.from({ length: n }, (_, i) => make(i)),
    fill: (items, value, start, end) => items.fill(value, start, end),
    first: (items) => items?.[0],
    head: (items) => items?.[0],
    last: (items) => items?.[items.length - 1],
    take: (items, n = 1) => items.slice(0, n),
    takeRight: (items, n = 1) => (n === 0 ? [] : items.slice(-n)),
    drop: (items, n = 1) => items.slice(n),
    difference: (items, ...others) => items.filter((item) => !others.flat().includes(item)),
    intersection: (items, ...others) => lodash.uniq(items).filter((item) => others.every((other) => other.includes(item))),
    union: (...lists) => lodash.uniq(lists.flat()),
    clamp: (value, low, high) => (high === undefined ? Math.min(value, low) : Math.min(Math.max(value, low), high)),
    cloneDeep: (value) => structuredClone(value),
    isEqual: (a, b) => require("util").isDeepStrictEqual(a, b),
    isEmpty: (value) => (value instanceof Map || value instanceof Set ? value.size === 0 : Object.keys(value ?? {}).length === 0),
    isNil: (value) => value === null || value === undefined,
    map: (items, of) => values(items).map(by(of)),
    filter: (items, of) => values(items).filter(by(of)),
    forEach: (items, of) => (values(items).forEach(of), items),
    reduce: (items, of, ...first) => values(items).reduce(of, ...first),
    every: (items, of) => values(items).every(by(of)),
    some: (items, of) => values(items).some(by(of)),
    includes: (items, value) => values(items).includes(value),
    keys: (object) => Object.keys(object),
    values: (object) => Object.values(object),
    identity: (value) => value,
};

let isPaired = false;
const OFFERS = {
    PriorityQueue: () => PriorityQueue,
    MinPriorityQueue: () => queueOfPriorities(1, isPaired),
    MaxPriorityQueue: () => queueOfPriorities(-1, isPaired),
    Queue: () => Queue,
    Deque: () => Deque,
    _: () => lodash,
};

function offered(name) {
    return OFFERS[name]();
}

// Defines what the submission mentions.
function offer(source) {
    isPaired = /\.element\b/.test(source);
    for (const name of Object.keys(OFFERS)) {
        if (new RegExp(name === "_" ? "(?<![\\w$.])_\\s*\\." : `\\b${name}\\b`).test(source)) {
            globalThis[name] = offered(name);
        }
    }
}

module.exports = { offer, offered };
