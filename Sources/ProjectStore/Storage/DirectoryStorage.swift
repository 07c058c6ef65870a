import CSystem
import Glibc

/// A folder of the file system. It is a class because it owns the open folder, which stays the same one when it is
/// moved.
package final class DirectoryStorage: Storage {
    package let location: String
    private let root: Int32

    /// - Throws: `StorageError` if there is no such folder, or it cannot be read.
    package init(_ path: String) throws(StorageError) {
        location = path
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        root = try Self.opened("", FileNames.withCString(path) { path in retrying { open(path, flags) } })
    }

    deinit { _ = Glibc.close(root) }

    package func status(of path: String) throws(StorageError) -> FileStatus? {
        do throws(StorageError) {
            return try at(path) { folder, name in
                var status = stat()
                return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(status) : nil
            }
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    package func names(in folder: String) throws(StorageError) -> [String] {
        let opened: Int32
        do throws(StorageError) {
            opened = try openedFolder(folder)
        } catch {
            guard error.code == ENOENT else { throw error }
            return []
        }
        guard let stream = fdopendir(opened) else {
            let code = errno
            _ = Glibc.close(opened)
            throw StorageError(folder, .system(code))
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                FileNames.text(bytes.prefix { $0 != 0 })
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw StorageError(folder, .system(errno)) }
        return names
    }

    package func openForReading(_ path: String) throws(StorageError) -> FileHandle {
        try openPlain(path, O_RDONLY)
    }

    package func status(of file: FileHandle) throws(StorageError) -> FileStatus {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw StorageError("", .system(errno)) }
        return FileStatus(status)
    }

    package func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = retrying { pread(file, rest.baseAddress, rest.count, off_t(offset + done)) }
            guard count >= 0 else { throw StorageError("", .system(errno)) }
            if count == 0 { break }
            done += count
        }
        return done
    }

    package func close(_ file: FileHandle) { _ = Glibc.close(file) }

    package func processPath(of file: FileHandle) -> String? {
        let path = "/proc/\(getpid())/fd/\(file)"
        return access(path, R_OK) == 0 ? path : nil
    }

    package func identity(of folder: String) -> FolderIdentity? {
        guard let opened = try? openedFolder(folder) else { return nil }
        defer { close(opened) }
        var identity = system_identity()
        guard system_identify(opened, &identity) == 0 else { return nil }
        return FolderIdentity(
            fileSystem: identity.file_system, inode: identity.inode, birth: identity.birth)
    }
}

// MARK: - Writing

extension DirectoryStorage {
    package func openForAppending(_ path: String) throws(StorageError) -> FileHandle {
        try openPlain(path, O_RDWR | O_APPEND)
    }

    package func create(_ path: String) throws(StorageError) -> FileHandle {
        let flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try at(path) { folder, name in
            let file = retrying { openat(folder, name, flags, 0o666) }
            return file >= 0 ? file : nil
        }
    }

    package func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = retrying { write(file, rest.baseAddress, rest.count) }
            guard count >= 0 else { throw StorageError("", .system(errno)) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    package func synchronize(_ file: FileHandle) throws(StorageError) {
        guard retrying({ fdatasync(file) }) == 0 else { throw StorageError("", .system(errno)) }
    }

    package func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        guard retrying({ ftruncate(file, off_t(length)) }) == 0 else { throw StorageError("", .system(errno)) }
    }

    package func lock(_ file: FileHandle) -> LockOutcome { tryLock(file, LOCK_EX) }

    package func lockState(of path: String) -> LockState {
        guard let file = (try? openPlain(path, O_RDONLY)) ?? (try? openedFolder(path)) else { return .unknown }
        defer { close(file) }
        // A shared lock, so that two processes that look at the same time do not notice each other.
        return switch tryLock(file, LOCK_SH) {
        case .taken: .free
        case .heldElsewhere: .held
        case .unsupported: .unknown
        }
    }

    package func openFolder(_ path: String) throws(StorageError) -> FileHandle { try openedFolder(path) }

    private func tryLock(_ file: FileHandle, _ kind: Int32) -> LockOutcome {
        if retrying({ flock(file, kind | LOCK_NB) }) == 0 { return .taken }
        return errno == EWOULDBLOCK ? .heldElsewhere : .unsupported
    }

    package func makeFolder(_ path: String) throws(StorageError) {
        try at(path) { folder, name in mkdirat(folder, name, 0o777) == 0 ? () : nil }
    }

    package func rename(_ path: String, to newPath: String) throws(StorageError) {
        let renamed: Int32 = try at(path) { folder, name in
            let outcome = Result { () throws(StorageError) in
                try at(newPath) { newFolder, newName in renameat(folder, name, newFolder, newName) == 0 ? () : nil }
            }
            switch outcome {
            case .success: return 0
            case .failure(let error): return error.code
            }
        }
        guard renamed == 0 else { throw StorageError(newPath, .system(renamed)) }
    }

    package func remove(_ path: String) throws(StorageError) {
        try at(path) { folder, name in
            if unlinkat(folder, name, 0) == 0 { return () }
            return errno == EISDIR && unlinkat(folder, name, AT_REMOVEDIR) == 0 ? () : nil
        }
    }

    package func synchronizeFolder(_ path: String) throws(StorageError) {
        let folder = try openedFolder(path)
        defer { _ = Glibc.close(folder) }
        // EINVAL: the file system keeps names safe by itself, or not at all.
        guard retrying({ fsync(folder) }) == 0 || errno == EINVAL else { throw StorageError(path, .system(errno)) }
    }
}

// MARK: - Paths

extension DirectoryStorage {
    /// Opens without waiting for the other end of a FIFO, and refuses anything but a plain file.
    private func openPlain(_ path: String, _ access: Int32) throws(StorageError) -> Int32 {
        let flags = access | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
        // Look first: merely opening a device can affect it.
        if let kind = try status(of: path)?.kind, kind != .file { throw StorageError(path, .notAFile(kind)) }
        let file = try at(path) { folder, name in
            let file = retrying { openat(folder, name, flags) }
            return file >= 0 ? file : nil
        }
        do throws(StorageError) {
            let kind = try status(of: file).kind
            guard kind == .file else { throw StorageError(path, .notAFile(kind)) }
            return file
        } catch {
            close(file)
            throw error
        }
    }

    private func openedFolder(_ path: String) throws(StorageError) -> Int32 {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        if path.isEmpty { return try Self.opened(path, retrying { openat(root, ".", flags) }) }
        return try at(path) { folder, name in
            let opened = retrying { openat(folder, name, flags) }
            return opened >= 0 ? opened : nil
        }
    }

    /// Calls the body with the open folder that contains a path's last name, and that name. It walks there name by
    /// name, so no link on the way is followed. If the body returns nil, `errno` says why.
    private func at<Value>(
        _ path: String, _ body: (Int32, UnsafePointer<CChar>) -> Value?
    ) throws(StorageError) -> Value {
        var folder = root
        defer { if folder != root { _ = Glibc.close(folder) } }
        // Split by bytes: a slash followed by a combining mark is a different `Character` and still a slash.
        var rest = path[...]
        while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
            let name = String(rest[..<slash])
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            let next = FileNames.withCString(name) { name in retrying { openat(folder, name, flags) } }
            let code = errno
            if folder != root { _ = Glibc.close(folder) }
            folder = root
            guard next >= 0, name != ".." else { throw StorageError(path, .system(code)) }
            folder = next
            rest = rest[rest.utf8.index(after: slash)...]
        }
        let (value, code) = FileNames.withCString(String(rest)) { name in (body(folder, name), errno) }
        guard let value else { throw StorageError(path, .system(code)) }
        return value
    }

    private static func opened(_ path: String, _ handle: Int32) throws(StorageError) -> Int32 {
        guard handle >= 0 else { throw StorageError(path, .system(errno)) }
        return handle
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: FileKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            default: .device
            }
        self.init(
            kind: kind, bytes: Int(status.st_size),
            modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim),
            identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
    }

    /// A hostile file system can have times that overflow.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

/// Repeats a system call while signals interrupt it.
private func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
