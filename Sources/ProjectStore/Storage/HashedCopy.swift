/// A copy of a file in another storage, read and hashed once, in steps that are short enough to be cancelled between
/// two of them.
final class HashedCopy {
    /// The digest of what was copied; nil before all of it is safe on disk.
    private(set) var digest: SHA256Digest?
    /// The path of the original, for messages.
    let original: String
    private let bytes: Int
    private let source: ReadingFile
    private let copy: PacedFile
    private let writingError: (StorageError) -> StoreError
    private var done = 0
    private var hash = SHA256()

    /// - Parameters:
    ///   - bytes: how much of the file to copy.
    ///   - newPath: of the copy; nothing is there yet.
    ///   - writingError: what an error of writing means.
    /// - Throws: `StoreError`; `changedWhileCopied` if the original cannot be opened any more.
    init(
        of path: String, bytes: Int, in source: any ReadableStorage, to newPath: String, in storage: any Storage,
        writingError: @escaping (StorageError) -> StoreError
    ) throws(StoreError) {
        original = "\(source.location)/\(path)"
        self.bytes = bytes
        self.writingError = writingError
        do throws(StorageError) { self.source = try ReadingFile(path, in: source) } catch {
            throw .changedWhileCopied(path: original)
        }
        do throws(StorageError) { copy = PacedFile(try WritingFile(new: newPath, in: storage)) } catch {
            throw writingError(error)
        }
    }

    /// Copies at most this many more bytes.
    ///
    /// - Returns: the number of bytes copied.
    /// - Throws: `StoreError`; `changedWhileCopied` if the original got shorter.
    func step(_ most: Int) throws(StoreError) -> Int {
        let wanted = min(most, bytes - done)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 64)
        defer { buffer.deallocate() }
        let count: Int
        do throws(StorageError) { count = try source.read(at: done, into: buffer) } catch {
            throw .cannotRead(path: original, code: error.code)
        }
        guard count == wanted else { throw .changedWhileCopied(path: original) }
        hash.update(UnsafeRawBufferPointer(buffer))
        done += count
        do throws(StorageError) {
            try copy.append(UnsafeRawBufferPointer(buffer))
            if done == bytes {
                try copy.synchronize()
                digest = hash.finish()
            }
        } catch {
            throw writingError(error)
        }
        return count
    }
}
