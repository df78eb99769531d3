// The old trick of C: a last member of one element stands for as many as were asked for. And the end of an array is told by the address of an
// element that is not there, which is allowed.
struct Table {
    int n;
    int behind_last[1];
};

int longest_unique_substring(const string& s) {
    Table* table = static_cast<Table*>(calloc(1, sizeof(Table) + 95 * sizeof(int)));
    table->n = 95;
    int lengths[2] = {0, 0};
    int left = 0;
    for (int right = 0; right < (int)s.size(); ++right) {
        int& behind = table->behind_last[s[right] - ' '];
        left = max(left, behind);
        behind = right + 1;
        lengths[right % 2] = max(lengths[right % 2], right + 1 - left);
    }
    free(table);
    return *max_element(&lengths[0], &lengths[2]);
}
