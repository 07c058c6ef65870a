import Glibc

/// Why an operation on a file failed.
package struct StorageError: Error, Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// The error number of the operating system, as in `errno`.
        case system(Int32)
        /// Only plain files can be opened, and this is something else.
        case notAFile(FileKind)
    }

    /// The path inside the storage.
    package let path: String
    package let cause: Cause

    package init(_ path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// The error number; `EINVAL` for what is not a plain file.
    package var code: Int32 {
        switch cause {
        case .system(let code): code
        case .notAFile: EINVAL
        }
    }

    /// True if nothing is at the path.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// True if the disk, a quota or a file size limit leaves no room.
    package var isNoSpace: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }

    /// True if the caller is not allowed to write.
    package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}
