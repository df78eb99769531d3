//! Arbitrary bytes and texts: the decoder of replies and the reader of manifests never panic, and never use more memory than the input justifies.
//! `KATA_FUZZ_CASES` sets the number of random ones; the corpus in `tests/fuzz/corpus` comes first.

use std::fs;
use std::path::{Path, PathBuf};

use kata_judge::problem::{Problem, Source};
use kata_judge::value::{Type, Value};
use kata_judge::wire;
use kata_judge::worker::frame::read_reply;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::harness::ROOT;

fn config(share: u32) -> Config {
    let n_cases = std::env::var("KATA_FUZZ_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(4000_u32);
    Config { cases: (n_cases / share).max(1), failure_persistence: None, ..Config::default() }
}

fn corpus(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(Path::new(ROOT).join("tests/fuzz/corpus").join(folder)).expect("there is a corpus");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let found: Vec<_> = paths.map(|path| (path.clone(), fs::read(path).expect("it can be read"))).collect();
    assert!(found.len() >= 5, "{folder} has only {} files", found.len());
    found
}

fn types() -> impl Strategy<Value = Type> {
    let scalar = prop_oneof![Just(Type::Int), Just(Type::Float), Just(Type::Bool), Just(Type::String)];
    scalar.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![inner.clone().prop_map(Type::list), vec(inner, 1..4).prop_map(Type::Tuple)]
    })
}

/// A value of the type, made from a stream of bytes.
fn value(ty: &Type, seed: &mut impl Iterator<Item = u8>) -> Value {
    let mut next = || seed.next().unwrap_or(0);
    match ty {
        Type::Int => Value::Int(i64::from(next()) - 100),
        Type::Float => Value::Float(f64::from(next()) / 7.0),
        Type::Bool => Value::Bool(next() % 2 == 0),
        Type::String => Value::String((0..next() % 9).map(|i| char::from(b'a' + i)).collect()),
        Type::Tuple(items) => Value::Tuple(items.iter().map(|item| value(item, seed)).collect()),
        Type::List(item) => {
            let n_items = next() % 6;
            match **item {
                Type::Int => Value::Ints((0..n_items).map(i64::from).collect()),
                Type::Float => Value::Floats((0..n_items).map(f64::from).collect()),
                _ => Value::List((0..n_items).map(|_| value(item, seed)).collect()),
            }
        }
    }
}

/// A decoded value has the type, and encodes to the same bytes; anything else is an error and not a panic.
fn check_frame(ty: &Type, frame: &[u8]) {
    let _ = read_reply(frame, ty);
    if let Ok(value) = wire::decode(ty, frame) {
        assert!(value.has_type(ty), "{ty}: {value}");
        assert!(value.size() <= frame.len().max(1) * 2, "{} bytes became {} items", frame.len(), value.size());
    }
}

#[test]
fn frames_of_any_bytes_are_read_or_refused() {
    for (path, bytes) in corpus("frames") {
        for code in [Type::Int, Type::String, Type::Int.list(), Type::Float.list().list(), Type::String.list()] {
            check_frame(&code, &bytes);
        }
        assert!(bytes.len() < 4096, "{} is large", path.display());
    }
    let bytes = || prop_oneof![vec(any::<u8>(), 0..200), vec(prop_oneof![Just(0_u8), Just(1), Just(255)], 0..60)];
    TestRunner::new(config(1))
        .run(&(types(), bytes()), |(ty, bytes)| {
            check_frame(&ty, &bytes);
            Ok(())
        })
        .unwrap();
}

#[test]
fn mutated_frames_are_read_or_refused() {
    let edits = vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    TestRunner::new(config(1))
        .run(&(types(), vec(any::<u8>(), 0..64), edits, any::<prop::sample::Index>()), |(ty, seed, edits, cut)| {
            let original = value(&ty, &mut seed.into_iter());
            let mut bytes = Vec::new();
            wire::encode(&original, &mut bytes);
            prop_assert_eq!(wire::decode(&ty, &bytes), Ok(original.clone()));
            let mut frame = [vec![0; 9], bytes].concat();
            for (at, byte) in &edits {
                let at = at.index(frame.len());
                frame[at] ^= byte;
            }
            check_frame(&ty, &frame[9..]);
            frame.truncate(cut.index(frame.len() + 1));
            let _ = read_reply(&frame, &ty);
            Ok(())
        })
        .unwrap();
}

/// Reads a manifest as heap_sort's, with heap_sort's other files.
fn read_manifest(manifest: &str) -> anyhow::Result<Problem> {
    let heap_sort = kata_problems::PROBLEMS.iter().find(|source| source.slug == "heap_sort").expect("it is there");
    // Texts of the registry are static, so this one is leaked.
    Problem::read(&Source { manifest: Box::leak(manifest.to_owned().into_boxed_str()), ..*heap_sort })
}

#[test]
fn manifests_of_any_text_are_read_or_refused() {
    for (path, bytes) in corpus("manifests") {
        let error = read_manifest(&String::from_utf8_lossy(&bytes)).err();
        let error = error.unwrap_or_else(|| panic!("{} is no broken manifest", path.display()));
        assert!(format!("{error:#}").contains("problem.toml"), "{}: {error:#}", path.display());
    }
    let sound = fs::read_to_string(Path::new(ROOT).join("problems/heap_sort/problem.toml")).expect("it can be read");
    assert!(read_manifest(&sound).is_ok());
    let lines: Vec<String> = sound.lines().map(str::to_owned).collect();
    let line = prop_oneof![
        prop::sample::select(lines.clone()),
        ".{0,40}".prop_map(String::from),
        prop::sample::select(vec![
            "[limits]",
            "time_multiple = -1",
            "signature = \"f(\"",
            "[[examples]]",
            "x = [[[[",
            "topics = 3"
        ])
        .prop_map(str::to_owned),
    ];
    let edits = vec((any::<prop::sample::Index>(), line, any::<bool>()), 1..5);
    TestRunner::new(config(20))
        .run(&edits, |edits| {
            let mut lines = lines.clone();
            for (at, line, is_added) in edits {
                let at = at.index(lines.len());
                if is_added {
                    lines.insert(at, line);
                } else {
                    lines[at] = line;
                }
            }
            let _ = read_manifest(&lines.join("\n"));
            Ok(())
        })
        .unwrap();
}
