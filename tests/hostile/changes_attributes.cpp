// Changes attributes of a file, asks for them, and names them: an access list would open a file to everybody, a note would carry
// state from one process to the next. By every call, the newest included.
// verdict: RTE
// says: all of it is refused
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
static string made;
static void refused(const string& what, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS)) made += " " + what;
}
vector<long long> heap_sort(vector<long long> nums) {
    const char *path = "@CANARY@", *name = "user.note";
    int file = open("/dev/null", O_RDONLY), mine = open("mine", O_CREAT | O_RDWR, 0600);
    char room[256] = {};
    struct { unsigned long value; unsigned size, flags; } arguments = {reinterpret_cast<unsigned long>("x"), 1, 0};
    for (int call : {SYS_setxattr, SYS_lsetxattr}) refused(to_string(call), syscall(call, path, name, "x", 1, 0));
    for (int call : {SYS_getxattr, SYS_lgetxattr}) refused(to_string(call), syscall(call, path, name, room, 256));
    for (int call : {SYS_removexattr, SYS_lremovexattr}) refused(to_string(call), syscall(call, path, name));
    for (int call : {SYS_listxattr, SYS_llistxattr}) refused(to_string(call), syscall(call, path, room, 256));
    for (int of : {file, mine}) {
        refused("fsetxattr", syscall(SYS_fsetxattr, of, name, "x", 1, 0));
        refused("fgetxattr", syscall(SYS_fgetxattr, of, name, room, 256));
        refused("fremovexattr", syscall(SYS_fremovexattr, of, name));
        refused("flistxattr", syscall(SYS_flistxattr, of, room, 256));
        refused("fchmod", syscall(SYS_fchmod, of, 0777));
        // FS_IOC_GETFLAGS, SETFLAGS, FSGETXATTR, FSSETXATTR, FICLONE, FIDEDUPERANGE, FIFREEZE, FITRIM, FS_IOC_SETVERSION.
        for (unsigned long request : vector<unsigned long>{0x80086601, 0x40086602, 0x801c581f, 0x401c5820, 0x40049409, 0xc0189436, 0xc0045877, 0xc0185879, 0x40087602})
            refused("ioctl", ioctl(of, request, room));
    }
    refused("setxattrat", syscall(463, AT_FDCWD, path, 0, name, &arguments, 16));
    refused("getxattrat", syscall(464, AT_FDCWD, path, 0, name, &arguments, 16));
    refused("listxattrat", syscall(465, AT_FDCWD, path, 0, room, 256));
    refused("removexattrat", syscall(466, AT_FDCWD, path, 0, name));
    refused("file_getattr", syscall(468, AT_FDCWD, path, room, 24, 0));
    refused("file_setattr", syscall(469, AT_FDCWD, path, room, 24, 0));
    refused("fchmodat2", syscall(452, AT_FDCWD, path, 0777, 0));
    refused("utimensat", syscall(SYS_utimensat, AT_FDCWD, path, nullptr, 0));
    throw runtime_error(made.empty() ? "all of it is refused" : "made:" + made);
}
