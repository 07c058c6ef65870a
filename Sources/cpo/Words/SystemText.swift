import Glibc

/// Error numbers of the operating system in words.
enum SystemText {
    static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ENOENT: "there is no such file or directory"
        case ENOTDIR: "a part of the path is no directory"
        case EISDIR: "it is a directory"
        case ENOSPC: "the disk is full"
        case EDQUOT: "your quota of disk space is used up"
        case EFBIG: "a limit on the size of files is reached"
        case EROFS: "the file system is read-only"
        case EIO: "the device reports an error"
        case ELOOP: "it is a symbolic link, or too many of them"
        case EMFILE, ENFILE: "too many files are open"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code))
        }
    }
}
