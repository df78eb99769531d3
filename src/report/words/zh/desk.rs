//! Chinese, at the desk.

use super::Chinese;
use crate::problem::Bilingual;
use crate::report::words::desk::DeskWords;

impl DeskWords for Chinese {
    fn no_verdict(&self) -> &'static str {
        "不评判"
    }

    fn forbidden(&self, why: &str) -> String {
        format!("题目不允许这样的输入，所以它的答案无所谓对错：{why}")
    }

    fn reference(&self) -> &'static str {
        "参考解"
    }

    fn law_holds(&self, law: &str, sentence: &Bilingual) -> String {
        format!("性质 `{law}` 成立：{}", sentence.zh)
    }

    fn milliseconds_of(&self, milliseconds: &str, limit_ms: u64) -> String {
        format!("{milliseconds} ms，限制 {limit_ms} ms")
    }

    fn kept_as(&self, file: &str) -> String {
        format!("已保存到 {file}：`kata test` 会先于其他用例评测它")
    }

    fn no_difference(&self, n_tried: usize) -> String {
        format!("{n_tried} 次调用没有差异")
    }

    fn difference(&self, n_tried: usize) -> String {
        format!("找到的最小差异（已尝试 {n_tried} 个）")
    }
}
