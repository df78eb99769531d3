// Threads, channels, clocks, files in the scratch folder, blocks that grow.
use std::collections::{BinaryHeap, HashMap};
use std::io::{IsTerminal, Read, Seek, Write};
use std::sync::{Arc, Barrier, Condvar, Mutex, RwLock, mpsc};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, panic, process, thread};

fn deep(n: u64) -> u64 {
    let room = std::hint::black_box([n; 512]);
    if n == 0 { 0 } else { 1 + deep(room[0] - 1) }
}

pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let begun = Instant::now();
    let named = thread::Builder::new().name("deep".to_owned()).stack_size(64 << 20);
    assert_eq!(named.spawn(|| deep(5000)).unwrap().join().unwrap(), 5000);
    let (half, rest) = nums.split_at(nums.len() / 2);
    let (left, right) = thread::scope(|scope| {
        let sorted = |part: &[i64]| part.iter().map(|n| std::cmp::Reverse(*n)).collect::<BinaryHeap<_>>().into_sorted_vec();
        let left = scope.spawn(move || sorted(half));
        (left.join().unwrap(), sorted(rest))
    });
    let (sender, receiver) = mpsc::channel();
    let gate = Arc::new((Barrier::new(2), Mutex::new(false), Condvar::new(), RwLock::new(0)));
    let inside = Arc::clone(&gate);
    let worker = thread::spawn(move || {
        inside.0.wait();
        *inside.1.lock().unwrap() = true;
        inside.2.notify_all();
        left.into_iter().chain(right).for_each(|n| sender.send(n.0).unwrap());
    });
    gate.0.wait();
    let held = gate.2.wait_timeout(gate.1.lock().unwrap(), Duration::from_millis(1)).unwrap();
    drop(held);
    *gate.3.write().unwrap() += 1;
    let mut found: Vec<i64> = receiver.iter().collect();
    assert!(receiver.recv_timeout(Duration::from_millis(1)).is_err());
    worker.join().unwrap();
    thread::sleep(Duration::from_millis(1));
    thread::park_timeout(Duration::from_millis(1));
    thread::yield_now();
    let folder = env::temp_dir().join("mine");
    fs::create_dir_all(folder.join("deep")).unwrap();
    fs::write(folder.join("nums"), format!("{nums:?}")).unwrap();
    fs::rename(folder.join("nums"), folder.join("deep/nums")).unwrap();
    fs::hard_link(folder.join("deep/nums"), folder.join("hard")).unwrap();
    std::os::unix::fs::symlink("hard", folder.join("link")).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
    assert!(fs::canonicalize(folder.join("link")).unwrap().ends_with("hard"));
    let mut file = fs::OpenOptions::new().read(true).write(true).open(folder.join("hard")).unwrap();
    let mut text = String::new();
    file.read_to_string(&mut text).unwrap();
    file.rewind().unwrap();
    file.write_all(b"x").unwrap();
    file.sync_all().unwrap();
    file.set_len(1).unwrap();
    assert_eq!(file.metadata().unwrap().len(), 1);
    let _ = file.try_clone().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let (mut ours, mut theirs) = std::os::unix::net::UnixStream::pair().unwrap();
    theirs.write_all(b"hello").unwrap();
    let mut five = [0; 5];
    ours.read_exact(&mut five).unwrap();
    let (mut out, mut into) = std::io::pipe().unwrap();
    into.write_all(b"x").unwrap();
    out.read_exact(&mut five[..1]).unwrap();
    let counts: HashMap<i64, usize> = nums.iter().map(|n| (*n, 1)).collect();
    assert!(counts.len() <= nums.len() && thread::available_parallelism().is_ok() && process::id() > 0);
    assert!(SystemTime::now() > SystemTime::UNIX_EPOCH && begun.elapsed() < Duration::from_secs(600));
    let mut grows: Vec<u64> = Vec::new();
    (0..1 << 21).for_each(|n| grows.push(n));
    grows.shrink_to_fit();
    assert!(panic::catch_unwind(|| panic!("caught")).is_err());
    let is_terminal = std::io::stdout().is_terminal() || std::io::stdin().is_terminal();
    println!("{is_terminal} {:?} {:?}", env::current_dir().unwrap(), env::args().count());
    found.sort_unstable();
    found
}
