// Form: Rows of floats, a list of floats and a float are passed.
// Problem: nms
// Verdict: accepted

function nms(boxes, scores, threshold) {
    const area = (b) => (b[2] - b[0]) * (b[3] - b[1]);
    const overlap = (a, b) => {
        const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
        const common = width * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
        const joined = area(a) + area(b) - common;
        return joined > 0 ? common / joined : 0;
    };
    const kept = [];
    for (const i of scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i] || i - j)) {
        if (kept.every((k) => overlap(boxes[k], boxes[i]) <= threshold)) {
            kept.push(i);
        }
    }
    return kept;
}
