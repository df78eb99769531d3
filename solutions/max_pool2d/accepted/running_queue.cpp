// Keeps the candidates of the running window in a queue, first along rows, then along columns. In single precision.
vector<vector<double>> max_pool2d(vector<vector<double>> image, int kernel, int stride) {
    for (int pass = 0; pass < 2; pass++) {
        vector<vector<double>> pooled;
        for (auto& row : image) {
            deque<int> queue;
            vector<float> maxima;
            for (int x = 0; x < (int)row.size(); x++) {
                while (!queue.empty() && row[queue.back()] <= row[x]) queue.pop_back();
                queue.push_back(x);
                if (queue.front() <= x - kernel) queue.pop_front();
                if (x >= kernel - 1 && (x - kernel + 1) % stride == 0) maxima.push_back(row[queue.front()]);
            }
            pooled.emplace_back(maxima.begin(), maxima.end());
        }
        image.assign(pooled[0].size(), vector<double>(pooled.size()));
        for (size_t i = 0; i < pooled.size(); i++)
            for (size_t j = 0; j < pooled[0].size(); j++) image[j][i] = pooled[i][j];
    }
    return image;
}
