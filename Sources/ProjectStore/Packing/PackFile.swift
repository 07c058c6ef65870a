/// A packed file that is open for reading, before anything in it is trusted.
final class PackFile: Sendable {
    /// Its path, for messages.
    let location: String
    /// Its size when it was opened.
    let bytes: Int
    private let file: ReadingFile

    init(_ file: consuming ReadingFile, location: String) throws(StoreError) {
        do throws(StorageError) { bytes = try file.status().bytes } catch {
            throw .cannotRead(path: location, code: error.code)
        }
        self.location = location
        self.file = file
    }

    /// Opens the file that a path leads to, following links.
    ///
    /// - Throws: `StoreError`; `badPack` for what is not a plain file.
    static func opened(_ path: String) throws(StoreError) -> PackFile {
        do throws(StoreError) {
            return try PackFile(try EvidenceCopy.openOriginal(path), location: path)
        } catch {
            if case .notAFile = error { throw .badPack(path: path, .notAPack) }
            throw error
        }
    }

    /// The bytes of a range, as far as the file has them.
    func bytes(_ range: Range<Int>) throws(StoreError) -> [UInt8] {
        do throws(StorageError) { return try file.bytes(range) } catch {
            throw .cannotRead(path: location, code: error.code)
        }
    }

    /// Fills the buffer, and returns the number of bytes read, which is smaller only at the end of the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        try file.read(at: offset, into: buffer)
    }

    /// The error for a fault in it.
    func refused(_ fault: PackFault) -> StoreError { .badPack(path: location, fault) }
}
