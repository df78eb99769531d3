# Files in the scratch folder, by every module that makes them.
import glob, gzip, io, json, mmap, os, pathlib, pickle, shelve, shutil, sqlite3, tempfile

def heap_sort(nums):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "nums.json").write_text(json.dumps(nums))
        shutil.copyfile(folder / "nums.json", folder / "copy.json")
        os.replace(folder / "copy.json", folder / "moved.json")
        with gzip.open(folder / "nums.gz", "wb") as file:
            pickle.dump(nums, file)
        assert len(glob.glob(str(folder / "*"))) == 2 + 1 - 0 and len(list(os.walk(folder))) == 1
        assert (folder / "moved.json").stat().st_size == os.path.getsize(folder / "nums.json")
        (folder / "deep" / "er").mkdir(parents=True)
        os.symlink("nums.json", folder / "link")
        os.link(folder / "nums.json", folder / "hard")
        assert os.readlink(folder / "link") == "nums.json" and (folder / "link").resolve().exists()
        shutil.move(folder / "hard", folder / "deep")
        with sqlite3.connect(folder / "nums.db") as base:
            base.execute("create table numbers (number integer)")
            base.executemany("insert into numbers values (?)", [(number,) for number in nums])
            answer = [number for (number,) in base.execute("select number from numbers order by number")]
        base.close()
        with tempfile.NamedTemporaryFile() as file, tempfile.TemporaryFile() as unnamed, tempfile.SpooledTemporaryFile(4) as spooled:
            for each in (file, unnamed, spooled):
                each.write(b"more than four")
                each.flush()
            os.fsync(file.fileno())
            unnamed.truncate(4)
            unnamed.seek(0)
            assert unnamed.read() == b"more"
            with mmap.mmap(file.fileno(), 0) as mapped:
                mapped[0:4] = b"less"
                mapped.flush()
                assert mapped.find(b"than") == 5
    with io.open("beside", "a+") as file:
        file.write("text")
    os.remove("beside")
    return answer
