//! `Alphabet`: the characters that a text may hold, written as in the brackets of a regular expression: `a-z_`.

/// Ranges of characters, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alphabet {
    ranges: Vec<(char, char)>,
}

impl Alphabet {
    /// A `-` at the beginning or at the end stands for itself.
    ///
    /// # Errors
    /// An empty alphabet, or a range whose ends are the wrong way round.
    pub fn read(text: &str) -> Result<Alphabet, String> {
        let characters: Vec<char> = text.chars().collect();
        let mut ranges = Vec::new();
        let mut at = 0;
        while at < characters.len() {
            let low = characters[at];
            let is_range = characters.get(at + 1) == Some(&'-') && at + 2 < characters.len();
            let high = if is_range { characters[at + 2] } else { low };
            if low > high {
                return Err(format!("`{low}-{high}` is an empty range of characters"));
            }
            ranges.push((low, high));
            at += if is_range { 3 } else { 1 };
        }
        if ranges.is_empty() {
            return Err("an alphabet has at least one character".into());
        }
        Ok(Alphabet { ranges })
    }

    /// Space to `~`.
    pub fn printable() -> Alphabet {
        Alphabet { ranges: vec![(' ', '~')] }
    }

    pub fn is_printable(&self) -> bool {
        *self == Alphabet::printable()
    }

    pub fn holds(&self, character: char) -> bool {
        self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&character))
    }

    pub fn len(&self) -> usize {
        self.ranges.iter().map(|(low, high)| (*low..=*high).count()).sum()
    }

    /// The character of this number, in the order in which they are written.
    pub fn nth(&self, number: usize) -> char {
        self.ranges.iter().flat_map(|(low, high)| *low..=*high).nth(number).expect("it is below the length")
    }

    /// `a-z, _`
    pub fn listed(&self) -> String {
        let range = |(low, high): &(char, char)| if low == high { low.to_string() } else { format!("{low}-{high}") };
        self.ranges.iter().map(range).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_single_characters() {
        let alphabet = Alphabet::read("a-c_é-").unwrap();
        assert_eq!((0..alphabet.len()).map(|n| alphabet.nth(n)).collect::<String>(), "abc_é-");
        assert!(alphabet.holds('b') && alphabet.holds('-') && !alphabet.holds('d'));
        assert_eq!(alphabet.listed(), "a-c, _, é, -");
        assert!(Alphabet::read(" -~").unwrap().is_printable());
        assert!(Alphabet::read("").is_err() && Alphabet::read("z-a").unwrap_err().contains("`z-a`"));
    }
}
