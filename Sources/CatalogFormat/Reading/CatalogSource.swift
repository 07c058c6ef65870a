import Glibc

/// A source of a catalogue's files.
struct CatalogSource {
    /// Why a file cannot be read.
    enum Failure: Error, Hashable { case system(errno: Int32), tooLarge }

    /// The name of a file in faults.
    let label: (_ name: String) -> String
    /// The content of a file of at most this many bytes.
    let read: (_ name: String, _ limit: Int) throws(Failure) -> [UInt8]

    /// The files of a folder.
    static func folder(_ folder: String) -> CatalogSource {
        let path = { (name: String) in
            folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        }
        return CatalogSource(label: path) { (name, limit) throws(Failure) in try content(of: path(name), limit: limit) }
    }

    /// Files in memory.
    static func memory(_ files: [String: String]) -> CatalogSource {
        CatalogSource(label: { $0 }) { (name, limit) throws(Failure) in
            guard let text = files[name] else { throw .system(errno: ENOENT) }
            guard text.utf8.count <= limit else { throw .tooLarge }
            return Array(text.utf8)
        }
    }

    /// The files of a folder that is compiled in.
    static func bundled(_ folder: String) -> CatalogSource {
        CatalogSource(label: { "\(folder)/\($0)" }) { (name, _) throws(Failure) in
            guard let file = BundledFile.named("\(folder)/\(name)") else { throw .system(errno: ENOENT) }
            return Array(file.bytes)
        }
    }
}

extension CatalogSource {
    /// Whether the path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Reads a plain file. Anything else (a pipe, a device) could go on for ever, and is refused.
    static func content(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .system(errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .system(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .system(errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        guard status.st_size <= limit else { throw .tooLarge }
        // One byte more than expected shows whether the end was reached.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var filled = 0
        while true {
            let count = bytes.withUnsafeMutableBytes { room in
                Glibc.read(file, room.baseAddress.map { $0 + filled }, room.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno: errno) }
            if count == 0 { break }
            filled += count
            guard filled <= limit else { throw .tooLarge }
            if filled == bytes.count { bytes += repeatElement(0, count: 1 << 16) }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}
