//! The topics of Kata's own problems: a closed list, in the order in which `kata list` shows them.

use crate::Locale;

/// A topic, by its name in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// The name in manifests.
    pub en: &'static str,
    pub zh: &'static str,
}

/// Each topic in English, as manifests have it, and in Chinese.
pub static TOPICS: [Topic; 72] = listed([
    ("sorting", "排序"),
    ("heap", "堆"),
    ("array", "数组"),
    ("string", "字符串"),
    ("text", "文本"),
    ("hash table", "哈希表"),
    ("sliding window", "滑动窗口"),
    ("divide and conquer", "分治"),
    ("fenwick tree", "树状数组"),
    ("quickselect", "快速选择"),
    ("stream", "数据流"),
    ("greedy", "贪心"),
    ("dynamic programming", "动态规划"),
    ("arithmetic", "算术"),
    ("matrix", "矩阵"),
    ("numerics", "数值计算"),
    ("complexity", "计算量"),
    ("convolution", "卷积"),
    ("video", "视频"),
    ("pooling", "池化"),
    ("interpolation", "插值"),
    ("resnet", "残差网络"),
    ("gradient", "梯度"),
    ("backpropagation", "反向传播"),
    ("backpropagation through time", "时间反向传播"),
    ("initialisation", "初始化"),
    ("optimisation", "优化器"),
    ("normalisation", "归一化"),
    ("regularisation", "正则化"),
    ("activation", "激活函数"),
    ("loss", "损失函数"),
    ("metric learning", "度量学习"),
    ("classification", "分类"),
    ("regression", "回归"),
    ("detection", "目标检测"),
    ("label assignment", "标签分配"),
    ("segmentation", "分割"),
    ("ocr", "文字识别"),
    ("geometry", "几何"),
    ("colour", "颜色"),
    ("noise", "噪声"),
    ("metrics", "评价指标"),
    ("ranking", "排序学习"),
    ("similarity", "相似度"),
    ("statistics", "统计"),
    ("sampling", "采样"),
    ("information theory", "信息论"),
    ("linear algebra", "线性代数"),
    ("logistic regression", "逻辑回归"),
    ("svm", "支持向量机"),
    ("kernel", "核方法"),
    ("decision tree", "决策树"),
    ("boosting", "提升方法"),
    ("overfitting", "过拟合"),
    ("clustering", "聚类"),
    ("em", "EM 算法"),
    ("markov chain", "马尔可夫链"),
    ("hidden markov model", "隐马尔可夫模型"),
    ("forward-backward", "前向后向算法"),
    ("crf", "条件随机场"),
    ("sequence", "序列"),
    ("ctc", "CTC"),
    ("decoding", "解码"),
    ("beam search", "束搜索"),
    ("language model", "语言模型"),
    ("tokenisation", "分词"),
    ("word2vec", "word2vec"),
    ("rnn", "循环神经网络"),
    ("lstm", "LSTM"),
    ("attention", "注意力机制"),
    ("transformer", "Transformer"),
    ("bert", "BERT"),
]);

const fn listed<const N: usize>(pairs: [(&'static str, &'static str); N]) -> [Topic; N] {
    let mut topics = [Topic { en: "", zh: "" }; N];
    let mut idx = 0;
    while idx < N {
        topics[idx] = Topic { en: pairs[idx].0, zh: pairs[idx].1 };
        idx += 1;
    }
    topics
}

impl Topic {
    /// The topic of this name, in either language; `_` and `-` stand for a space.
    pub fn named(name: &str) -> Option<Topic> {
        let spaced = name.replace(['_', '-'], " ");
        let is_it = |topic: &&Topic| {
            [name, &spaced]
                .iter()
                .any(|name| topic.en.eq_ignore_ascii_case(name) || topic.zh.eq_ignore_ascii_case(name))
        };
        TOPICS.iter().find(is_it).copied()
    }

    pub fn name(self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.en,
            Locale::Chinese => self.zh,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_topics_share_a_name() {
        let english: BTreeSet<&str> = TOPICS.iter().map(|topic| topic.en).collect();
        let chinese: BTreeSet<&str> = TOPICS.iter().map(|topic| topic.zh).collect();
        assert_eq!((english.len(), chinese.len()), (TOPICS.len(), TOPICS.len()));
    }

    #[test]
    fn a_topic_is_found_in_either_language_and_with_other_joints() {
        let names = ["sliding window", "sliding_window", "Sliding-Window", "滑动窗口"];
        let found: BTreeSet<Option<&str>> = names.iter().map(|name| Topic::named(name).map(|topic| topic.en)).collect();
        assert_eq!(found, BTreeSet::from([Some("sliding window")]));
        assert_eq!(Topic::named("forward-backward").map(|topic| topic.zh), Some("前向后向算法"));
        assert_eq!(Topic::named("knitting"), None);
    }
}
