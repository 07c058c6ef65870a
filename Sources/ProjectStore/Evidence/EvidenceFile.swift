import AssessmentModel
import Glibc

/// An open file of evidence: a plain file inside the project that was reached without following a link.
package struct EvidenceFile: ~Copyable {
    /// The name on record, which says what the file is.
    package let name: String
    /// Its path when it was opened, for people to find it.
    package let location: String
    /// Its size in bytes.
    package let bytes: Int
    private let file: ReadingFile

    init(_ name: String, at location: String, _ file: consuming ReadingFile) throws(StorageError) {
        let bytes = try file.status().bytes
        self.name = name
        self.location = location
        self.bytes = bytes
        self.file = file
    }

    /// An absolute path by which programs of the same user find this very file while the value exists, whatever takes
    /// its place meanwhile; nil if the system has none.
    package var path: String? { file.processPath }

    /// Its first bytes, at most so many; nil if they cannot be read.
    package func beginning(_ most: Int) -> [UInt8]? { try? file.bytes(0..<most) }

    /// Copies it into a folder, under its name, and returns the path of the copy.
    ///
    /// - Throws: `StoreError`. If a file of that name exists, nothing is written.
    package func copy(into folder: String) throws(StoreError) -> String {
        do throws(StorageError) {
            let storage = try DirectoryStorage(folder)
            let copy = try WritingFile(new: name, in: storage)
            var offset = 0
            while true {
                let piece = try file.bytes(offset..<(offset + (1 << 20)))
                if piece.isEmpty { return "\(folder)/\(name)" }
                try copy.append(piece)
                offset += piece.count
            }
        } catch {
            throw StoreError(writing: error, at: folder)
        }
    }
}

extension Project {
    /// Opens a file of evidence, to show it; nil for an address, or if there is no plain file in its place.
    package func open(_ evidence: Evidence) -> EvidenceFile? {
        guard case .file(_, let name, _) = evidence.source,
            let path = (try? EvidenceFolder.path(of: evidence.source, in: storage)) ?? nil,
            let file = try? ReadingFile(path, in: storage)
        else { return nil }
        return try? EvidenceFile(name, at: "\(storage.location)/\(path)", file)
    }
}
