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

    fn editor_written(&self, file: &str, language: &str) -> String {
        format!("已写入 {file}，编辑器据此理解这里的 {language} 文件\n")
    }

    fn editor_left(&self, theirs: &str, file: &str, language: &str) -> String {
        format!("保留 {theirs} 不变，未写入 {file}：编辑器按你自己的设置理解 {language} 文件\n")
    }

    fn editor_failed(&self, file: &str, why: &str) -> String {
        format!("无法写入 {file}（{why}）；编辑器在这里可能没有补全\n")
    }

    fn editor_lacks(&self, install: &str) -> String {
        format!("标准库的补全需要它的源码：{install}\n")
    }
}
