import AssessmentModel
import Glibc

/// Copies a file into a project as evidence, in steps that are short enough for an event loop.
///
/// It copies the file into a folder of its own, hashes it on the way, and moves it to its place once it is complete and
/// safe on disk. After an error, or if the value goes out of use before, nothing of it stays.
///
/// ```swift
/// var copy = try writer.copyEvidence(from: "/home/mira/report.pdf")
/// while case .copying(let done, let total) = try copy.step() { show(done, of: total) }
/// ```
package struct EvidenceCopy: ~Copyable {
    package enum Progress: Hashable, Sendable {
        /// Bytes copied so far, of the number that the file had at the beginning.
        case copying(done: Int, total: Int)
        case finished(Evidence.Source)
    }

    private let path: String
    /// The name that the file itself would have in the project.
    package let name: String
    private let storage: any Storage
    private let original: ReadingFile
    private let beginning: FileStatus
    private let incoming: String
    /// Held so that the folder is not taken for a leftover of a killed program.
    private let lock: LockedFolder
    private let copy: PacedFile
    private var hash = SHA256()
    private var done = 0
    private var result: Result<Evidence.Source, StoreError>?

    /// - Parameter path: of a plain file; symbolic links to one are followed.
    init(of path: String, by writer: WriterID, into storage: any Storage) throws(StoreError) {
        let original = try Self.openOriginal(path)
        guard let name = EvidenceName.cleaned(Self.lastName(of: path)) else { throw .noFileName(path: path) }
        let beginning = try readingErrors(at: path) { () throws(StorageError) in try original.status() }
        let lock = try writingErrors(in: storage) { () throws(StorageError) in
            try storage.ensureFolder(EvidenceFolder.folder)
            return try Self.makeIncoming(of: writer, in: storage)
        }
        let incoming = lock.path
        copy = try writingErrors(in: storage) { () throws(StorageError) in
            do throws(StorageError) {
                return PacedFile(try WritingFile(new: "\(incoming)/\(name)", in: storage))
            } catch {
                try? storage.removeAll(incoming)
                throw error
            }
        }
        self.path = path
        self.name = name
        self.storage = storage
        self.original = original
        self.beginning = beginning
        self.incoming = incoming
        self.lock = lock
    }

    /// The size of the file in bytes.
    package var bytes: Int { beginning.bytes }

    deinit {
        if case .success? = result { return }
        try? storage.removeAll(incoming)
    }

    /// Abandons the copy; nothing of it stays.
    package consuming func cancel() {}

    /// Copies this many more bytes. Once it returns finished, the evidence is safe on disk. Further calls return or
    /// throw the same.
    ///
    /// - Throws: `StoreError`; `changedWhileCopied` if the file was written to meanwhile, so the copy may never
    ///   have been its content.
    package mutating func step(_ bytes: Int = 1 << 20) throws(StoreError) -> Progress {
        switch result {
        case .success(let source)?: return .finished(source)
        case .failure(let error)?: throw error
        case nil: break
        }
        do throws(StoreError) {
            let progress = try copyOn(bytes)
            if case .finished(let source) = progress { result = .success(source) }
            return progress
        } catch {
            result = .failure(error)
            throw error
        }
    }

    private mutating func copyOn(_ bytes: Int) throws(StoreError) -> Progress {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 64)
        defer { buffer.deallocate() }
        let (count, status) = try readingErrors(at: path) { () throws(StorageError) in
            (try original.read(at: done, into: buffer), try original.status())
        }
        done += count
        let isAtEnd = count < bytes
        guard status == beginning, isAtEnd ? done == status.bytes : done <= status.bytes else {
            throw .changedWhileCopied(path: path)
        }
        let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        hash.update(piece)
        try writingErrors(in: storage) { () throws(StorageError) in
            try copy.append(piece)
        }
        guard isAtEnd else { return .copying(done: done, total: status.bytes) }
        let digest = hash.finish()
        return .finished(
            try writingErrors(in: storage) { () throws(StorageError) in try moveIn(as: digest.description) })
    }

    /// Moves the copy to the place of its content. Content that is there already keeps its name, and is replaced all
    /// the same, because it may have been damaged.
    private func moveIn(as sha256: String) throws(StorageError) -> Evidence.Source {
        try copy.synchronize()
        try storage.synchronizeFolder(incoming)
        let home = EvidenceFolder.folder(of: sha256)
        var kept = name
        do throws(StorageError) {
            try storage.rename(incoming, to: home)
        } catch {
            guard error.code == ENOTEMPTY || error.code == EEXIST else { throw error }
            let present = try storage.names(in: home).filter(EvidenceName.isSafe).sorted()
            if let first = present.first, !present.contains(name) { kept = first }
            try storage.rename("\(incoming)/\(name)", to: "\(home)/\(kept)")
            try storage.synchronizeFolder(home)
            try storage.remove(incoming)
        }
        try storage.synchronizeFolder(EvidenceFolder.folder)
        return .file(sha256: sha256, name: kept, bytes: done)
    }
}

// MARK: - The folder for incoming files

extension EvidenceCopy {
    private static func makeIncoming(of writer: WriterID, in storage: any Storage) throws(StorageError) -> LockedFolder
    {
        var number = 1
        while true {
            let path = "\(EvidenceFolder.folder)/\(Leftovers.incoming)\(writer).\(number)"
            do throws(StorageError) {
                try storage.makeFolder(path)
                return try LockedFolder(path, in: storage)
            } catch {
                // It exists already, or was taken for a leftover before it was locked.
                guard [EEXIST, EBUSY, ENOENT].contains(error.code) else { throw error }
                number += 1
            }
        }
    }
}

// MARK: - The original file

extension EvidenceCopy {
    /// Opens the file that a path leads to, following links.
    static func openOriginal(_ path: String) throws(StoreError) -> ReadingFile {
        guard let resolved = FileNames.withCString(path, { realpath($0, nil) }) else {
            throw .cannotRead(path: path, code: errno)
        }
        defer { free(resolved) }
        let bytes = UnsafeBufferPointer(start: resolved, count: strlen(resolved))
        let whole = FileNames.text(bytes.map { UInt8(bitPattern: $0) })
        let name = lastName(of: whole)
        guard !name.isEmpty else { throw .notAFile(path: path, kind: .folder) }
        return try readingErrors(at: path) { () throws(StorageError) in
            try ReadingFile(
                name, in: try DirectoryStorage(String(whole.unicodeScalars.dropLast(name.unicodeScalars.count))))
        }
    }

    private static func lastName(of path: String) -> String {
        // By scalars: a mark that combines with the slash makes another character of both.
        let scalars = path.unicodeScalars
        return scalars.lastIndex(of: "/").map { String(scalars[scalars.index(after: $0)...]) } ?? path
    }
}

/// Turns errors of reading a file outside the project into the store's.
private func readingErrors<Value: ~Copyable>(
    at path: String, _ body: () throws(StorageError) -> Value
) throws(StoreError) -> Value {
    do throws(StorageError) {
        return try body()
    } catch {
        if case .notAFile(let kind) = error.cause { throw .notAFile(path: path, kind: kind) }
        throw .cannotRead(path: path, code: error.code)
    }
}
