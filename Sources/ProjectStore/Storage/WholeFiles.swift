import Glibc

extension ReadableStorage {
    /// All bytes of a plain file of at most `limit` bytes.
    ///
    /// - Throws: `StorageError`; `EFBIG` for a longer file.
    package func bytes(of path: String, limit: Int) throws(StorageError) -> [UInt8] {
        let file = try ReadingFile(path, in: self)
        let size = try file.status().bytes
        guard size <= limit else { throw StorageError(path, .system(EFBIG)) }
        return try file.bytes(0..<size)
    }
}

extension Storage {
    /// Creates a file at an unused path, and returns once its content would survive a power cut. If that fails, nothing
    /// of it stays. The name is safe only after `synchronizeFolder`.
    package func writeNew(_ path: String, _ bytes: [UInt8]) throws(StorageError) {
        let file = try WritingFile(new: path, in: self)
        do throws(StorageError) {
            try file.append(bytes)
            try file.synchronize()
        } catch {
            try? remove(path)
            throw error
        }
    }

    /// Replaces a file in one step: readers see either the old content or the new.
    ///
    /// - Parameter temporary: the path of the new content until then, on the same file system; a leftover of a killed
    ///   process is removed.
    package func replace(_ path: String, with bytes: [UInt8], through temporary: String) throws(StorageError) {
        try? remove(temporary)
        try writeNew(temporary, bytes)
        do throws(StorageError) {
            try rename(temporary, to: path)
        } catch {
            try? remove(temporary)
            throw error
        }
        try synchronizeFolder(Self.folder(of: path))
    }

    /// Replaces a file in one step without waiting for the disk: after a power cut, it may have lost its content.
    package func replaceAtEase(_ path: String, with bytes: [UInt8], through temporary: String) throws(StorageError) {
        try? remove(temporary)
        do throws(StorageError) {
            let file = try WritingFile(new: temporary, in: self)
            try file.append(bytes)
            try rename(temporary, to: path)
        } catch {
            try? remove(temporary)
            throw error
        }
    }

    /// Creates a folder unless it exists. Tools that copy projects may leave empty folders out.
    package func ensureFolder(_ path: String) throws(StorageError) {
        if try status(of: path)?.kind == .folder { return }
        do throws(StorageError) {
            try makeFolder(path)
            try synchronizeFolder(Self.folder(of: path))
        } catch {
            guard error.code == EEXIST, try status(of: path)?.kind == .folder else { throw error }
        }
    }

    /// Removes a file, or a folder with everything in it.
    package func removeAll(_ path: String) throws(StorageError) {
        if try status(of: path)?.kind == .folder {
            for name in try names(in: path) { try removeAll(path + "/" + name) }
        }
        try remove(path)
    }

    /// The path of the folder that a file or folder is in.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }
}
