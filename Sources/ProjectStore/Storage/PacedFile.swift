/// A new file that is synced to disk every now and then: that keeps progress honest, and the last step short.
final class PacedFile {
    /// The number of bytes after which it is synced.
    private static let syncedAtOnce = 64 << 20

    private let file: WritingFile
    private var written = 0

    init(_ file: consuming WritingFile) { self.file = file }

    func append(_ piece: UnsafeRawBufferPointer) throws(StorageError) {
        try file.append(piece)
        let before = written
        written += piece.count
        if written / Self.syncedAtOnce != before / Self.syncedAtOnce { try file.synchronize() }
    }

    /// Appends a few bytes.
    func append(_ bytes: [UInt8]) throws(StorageError) {
        try file.append(bytes)
        written += bytes.count
    }

    /// Returns once all of it would survive a power cut.
    func synchronize() throws(StorageError) { try file.synchronize() }
}
