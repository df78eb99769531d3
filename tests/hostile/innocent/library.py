# Modules that ask the system for something when they are loaded or used.
import array, calendar, collections, ctypes, datetime, decimal, faulthandler, fractions, gc, getpass, hashlib, locale, logging, mmap
import os, platform, random, resource, secrets, select, selectors, shlex, signal, socket, sqlite3, statistics, struct, sys, sysconfig
import tempfile, time, timeit, tracemalloc, uuid, warnings, zlib

def heap_sort(nums):
    base = sqlite3.connect(":memory:")
    base.execute("create table numbers (number integer)")
    base.executemany("insert into numbers values (?)", [(number,) for number in nums])
    answer = [number for (number,) in base.execute("select number from numbers order by number")]
    base.close()
    random.seed()
    secrets.token_hex(8), uuid.uuid4(), os.urandom(8), random.SystemRandom().random()
    assert decimal.Decimal(2).sqrt() > 1 and fractions.Fraction(1, 3) < 1 and statistics.mean([1, 2]) == 1.5
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    logging.info("sorting")
    datetime.datetime.now().isoformat(), time.strftime("%c"), time.localtime(), time.process_time(), time.thread_time()
    platform.system(), os.cpu_count(), os.getpid(), os.getppid(), os.uname(), os.getcwd(), os.umask(0o22), locale.getpreferredencoding()
    resource.getrusage(resource.RUSAGE_SELF), os.times(), os.sched_getaffinity(0), os.get_terminal_size if os.isatty(1) else None
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    resource.setrlimit(resource.RLIMIT_STACK, (soft, hard))
    rang = []
    signal.signal(signal.SIGALRM, lambda *_: rang.append(1))
    signal.setitimer(signal.ITIMER_REAL, 0.002)
    while not rang:
        time.sleep(0.001)
    signal.alarm(100), signal.alarm(0)
    signal.signal(signal.SIGUSR1, lambda *_: rang.append(2))
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    assert rang == [1, 2, 2]
    faulthandler.enable()
    tracemalloc.start(), tracemalloc.stop(), gc.collect()
    ours, theirs = os.pipe()
    os.write(theirs, b"x")
    assert select.select([ours], [], [], 1)[0] == [ours] and os.read(ours, 1) == b"x"
    poll = select.poll()
    poll.register(ours, select.POLLIN)
    assert poll.poll(1) == []
    with selectors.DefaultSelector() as selector:
        selector.register(ours, selectors.EVENT_READ)
        assert selector.select(0) == []
    copy = os.dup(ours)
    os.set_blocking(copy, False), os.set_inheritable(copy, True), os.close(copy), os.close(ours), os.close(theirs)
    left, right = socket.socketpair()
    left.sendall(b"hello")
    assert right.recv(5) == b"hello"
    left.close(), right.close()
    numbers = (ctypes.c_longlong * 3)(3, 1, 2)
    compare = ctypes.CFUNCTYPE(ctypes.c_int, *[ctypes.POINTER(ctypes.c_longlong)] * 2)(lambda a, b: a[0] - b[0])
    ctypes.CDLL(None).qsort(numbers, ctypes.c_size_t(3), ctypes.c_size_t(8), compare)
    assert list(numbers) == [1, 2, 3]
    with mmap.mmap(-1, 1 << 20) as memory:
        memory[:3] = b"abc"
    print("sorted", flush=True)
    return answer
