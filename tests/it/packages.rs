//! Python packages on a machine: which are found, how a missing one is reported, and the cost of an import.

use crate::harness::{Kata, unwrapped};

/// Packages in the user's own site-packages and in a folder of `PYTHONPATH`, and a folder of sources there, which must stay unreadable.
#[test]
fn packages_of_the_users_own_are_found() {
    let source = "import place\ndef heap_sort(nums):\n    np.called = place.called\n    return np.ordered(nums)\n";
    let numpy = "def ordered(nums):\n    return sorted(nums)\n";
    for folder in ["packages", "home/lib/python/site-packages"] {
        let kata = Kata::new()
            .file("heap_sort.py", source)
            .file("sources/secret.txt", "only the judge reads this")
            .file(&format!("{folder}/numpy/__init__.py"), numpy)
            .file(&format!("{folder}/place.py"), "called = True\n")
            .file(&format!("{folder}/numpy-1.0.dist-info/RECORD"), "");
        let path = |name: &str| kata.path(name).display().to_string();
        let (packages, sources, cache) = (path("packages"), path("sources"), path("cache"));
        let python = "import site; print(site.getusersitepackages())";
        let base = path("home");
        let output = std::process::Command::new("python3").args(["-c", python]).env("PYTHONUSERBASE", &base).output();
        let user = String::from_utf8(output.expect("Python runs").stdout).expect("a path");
        if folder != "packages" {
            std::fs::create_dir_all(std::path::Path::new(user.trim()).parent().expect("it has one"))
                .expect("it can be made");
            std::fs::rename(kata.path(folder), user.trim()).expect("it can be moved");
        }
        let reads = format!("open({:?})", format!("{sources}/secret.txt"));
        let kata = kata
            .file("reads.py", format!("def heap_sort(nums):\n    {reads}\n    return sorted(nums)\n"))
            .env("PYTHONPATH", &format!("{packages}:{sources}"))
            .env("PYTHONUSERBASE", &base)
            .env("KATA_CACHE", &cache);
        let options = ["--problem", "heap_sort", "--time-limit", "5", "--cases", "8", "--format", "json"];
        let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(options));
        assert_eq!(kata.run().submission()["verdict"], "accepted", "{folder}: {:?}", kata.run());
        let run = kata.args(["test", "reads.py"].into_iter().chain(options)).run();
        assert!(run.submission()["failure"].to_string().contains("PermissionError"), "{run:?}");
    }
}

/// Packages that a machine may have, in a folder of their own where they have a version and lack a part.
#[test]
fn a_package_is_offered_under_its_own_name() {
    let kata = Kata::new()
        .file("packages/kata_shapes/__init__.py", "__version__ = '2.1'\n")
        .file("packages/kata_shapes-2.1.dist-info/RECORD", "");
    let packages = kata.path("packages").display().to_string();
    let mut kata = kata.env("PYTHONPATH", &packages);
    for (line, says) in [
        ("from kata_shapes.lib.gone import unique", "the installed `kata_shapes` 2.1 has no such module"),
        ("import kata_shapes.gone", "the installed `kata_shapes` 2.1 has no such module"),
        ("raise ModuleNotFoundError('no', name='cv2.x')", "-m pip install opencv-python` would install it"),
        ("raise ModuleNotFoundError('no', name='sklearn')", "-m pip install scikit-learn` would install it"),
        ("raise ModuleNotFoundError('no', name='torch')", "-m pip install torch` would install it"),
    ] {
        let source = format!("{line}\ndef heap_sort(nums):\n    return sorted(nums)\n");
        kata = kata.file("heap_sort.py", source).args(["test", "heap_sort.py", "--format", "json"]);
        let failure = kata.run().submission()["failure"].to_string();
        assert!(failure.contains(says), "{line}: {failure}");
    }
}

/// An installed package with modules that exceed the limits of loading.
#[test]
fn an_import_that_meets_a_limit_is_named_with_it() {
    let mut kata = Kata::new().file("packages/heavy-1.0.dist-info/RECORD", "");
    let busy = "import time\nend = time.process_time() + 30\nwhile time.process_time() < end: pass\n";
    let threads = "import threading, time\nfor _ in range(400):\n    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n";
    for (module, text) in [
        ("grows", "kept = b'x' * (600 << 20)\n"),
        ("maps", "import mmap\nkept = mmap.mmap(-1, 40 << 30)\n"),
        ("busy", busy),
        ("sleeps", "import time\ntime.sleep(100)\n"),
        ("spawns", threads),
        ("aborts", "import os\nos.abort()\n"),
        ("light", "value = 1\n"),
    ] {
        kata = kata.file(&format!("packages/{module}.py"), text);
    }
    let packages = kata.path("packages").display().to_string();
    let mut kata = kata.env("PYTHONPATH", &packages);
    for (before, module, verdict, says) in [
        ("", "grows", "MLE", "`import grows` needed more than 256 MiB of memory, before any call"),
        ("import light\n", "maps", "MLE", "`import maps` needed more than 256 MiB of memory"),
        ("", "busy", "TLE", "`import busy` used more than 10000 ms of CPU time"),
        ("import light\n", "sleeps", "TLE", "`import sleeps` did nothing for 1000 ms"),
        ("", "aborts", "RTE", "`import aborts` ended the program (abort)"),
        (
            "",
            "spawns",
            "CE",
            "can't start new thread (a submission may reserve 1280 MiB of memory in all, of which each thread's stack takes 8, and have 256 threads)",
        ),
        // An import is not blamed for what comes after it.
        ("", "light\nimport time\ntime.sleep(100)", "TLE", "loading the file did nothing for 1000 ms"),
        (
            "try:\n    import missing\nexcept ImportError:\n    pass\n",
            "light\nkept = b'x' * (600 << 20)",
            "MLE",
            "loading the file needed more than 256 MiB",
        ),
    ] {
        let source = format!("{before}import {module}\n\ndef heap_sort(nums):\n    return sorted(nums)\n");
        kata = kata.file("heap_sort.py", source).args(["test", "heap_sort.py"]);
        let text = unwrapped(&kata.run().stdout);
        assert!(text.starts_with(verdict) && text.contains(says), "{module}: {text}");
    }
    // A module that loads is judged as usual, and its own `__import__` is Python's.
    let light = "import builtins, light\nassert builtins.__import__.__name__\ndef heap_sort(nums):\n    import colorsys\n    return sorted(nums) if __import__ is builtins.__import__ else []\n";
    let run = kata.file("heap_sort.py", light).args(["test", "heap_sort.py", "--cases", "20"]).run();
    assert_eq!(run.code, 0, "{run:?}");
}
