// Softmax of each row, with the largest logit of the row taken off.

/**
 * @param {number[][]} logits
 * @return {number[][]}
 */
function softmax(logits) {
    return logits.map((row) => {
        const largest = row.reduce((a, b) => Math.max(a, b), -Infinity);
        const exponentials = row.map((logit) => Math.exp(logit - largest));
        const total = exponentials.reduce((a, b) => a + b, 0);
        return exponentials.map((exponential) => exponential / total);
    });
}
