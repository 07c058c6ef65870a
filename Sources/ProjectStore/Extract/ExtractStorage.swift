import AssessmentModel
import Glibc

/// A public extract of a project, as a directory that can only be read: packed, or opened to see its figures, like any
/// other. Evidence stays where it is in the project.
package final class ExtractStorage: ReadableStorage {
    package let location: String
    /// Where a text that people wrote names one of them, each place once.
    package let mentions: [Target]
    private let source: any ReadableStorage
    private let paths: [String]
    private let contents: [String: [UInt8]]
    /// The paths of evidence in the project, by those in the extract.
    private let evidence: [String: String]
    /// The names in each folder.
    private let folders: [String: Set<String>]

    /// - Parameters:
    ///   - assessment: the answers, against the catalogue as published.
    ///   - signer: the name that stands for everybody who answered.
    ///   - people: names that no event and no answer has.
    ///   - isIntact: whether a piece of evidence is what was attached.
    /// - Throws: `StoreError`; `cannotRead` if a file of evidence is gone.
    package init(
        of assessment: Assessment, in project: Project, by signer: String, people: [String],
        isIntact: (Evidence) -> Bool
    ) throws(StoreError) {
        let extract = PublicExtract(
            of: assessment, people: people + [project.info.created.by], isIntact: isIntact)
        contents = try ExtractFiles(extract, of: assessment, in: project, by: signer).contents
        mentions = extract.mentions
        var (evidence, seen): ([String: String], Set<String>) = ([:], [])
        for case .file(let sha256, let name, _) in extract.sources where seen.insert(sha256).inserted {
            let source = Evidence.Source.file(sha256: sha256, name: name, bytes: 0)
            let path = try readingErrors(in: project.storage) { () throws(StorageError) in
                try EvidenceFolder.path(of: source, in: project.storage)
            }
            let place = "\(EvidenceFolder.folder(of: sha256))/\(name)"
            guard let path else { throw .cannotRead(path: "\(project.path)/\(place)", code: ENOENT) }
            evidence[place] = path
        }
        var folders: [String: Set<String>] = [:]
        for path in Array(contents.keys) + Array(evidence.keys) {
            var path = path
            while !path.isEmpty {
                let folder = DirectoryStorage.folder(of: path)
                let name = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
                folders[folder, default: []].insert(String(decoding: name, as: UTF8.self))
                path = folder
            }
        }
        self.folders = folders
        self.evidence = evidence
        paths = Array(contents.keys)
        source = project.storage
        location = project.path
    }

    /// What the extract says of itself.
    package func info() throws(StoreError) -> ProjectInfo { try ProjectFile.read(in: self) }

    // MARK: Reading

    package func status(of path: String) throws(StorageError) -> FileStatus? {
        if let place = paths.firstIndex(of: path) { return try status(of: handle(place)) }
        if let original = evidence[path] { return try source.status(of: original) }
        return folders[path].map { _ in Self.status(.folder, bytes: 0, inode: 0) }
    }

    package func names(in folder: String) throws(StorageError) -> [String] { Array(folders[folder] ?? []) }

    /// Handles below zero are those of the files that the project does not have.
    private func handle(_ place: Int) -> FileHandle { FileHandle(-1 - place) }

    private func content(_ file: FileHandle) -> [UInt8]? { file < 0 ? contents[paths[-1 - Int(file)]] : nil }

    package func openForReading(_ path: String) throws(StorageError) -> FileHandle {
        if let place = paths.firstIndex(of: path) { return handle(place) }
        guard let original = evidence[path] else {
            throw StorageError(path, folders[path] == nil ? .system(ENOENT) : .notAFile(.folder))
        }
        return try source.openForReading(original)
    }

    package func status(of file: FileHandle) throws(StorageError) -> FileStatus {
        guard let content = content(file) else { return try source.status(of: file) }
        return Self.status(.file, bytes: content.count, inode: UInt64(-Int(file)))
    }

    package func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int {
        guard let content = content(file) else { return try source.read(file, at: offset, into: buffer) }
        let piece = content.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        return piece.count
    }

    package func close(_ file: FileHandle) { if file >= 0 { source.close(file) } }

    package func processPath(of file: FileHandle) -> String? { file < 0 ? nil : source.processPath(of: file) }

    package func lockState(of path: String) -> LockState { .free }

    package func identity(of folder: String) -> FolderIdentity? { nil }

    private static func status(_ kind: FileKind, bytes: Int, inode: UInt64) -> FileStatus {
        FileStatus(
            kind: kind, bytes: bytes, modified: 0, changed: 0,
            identity: FileStatus.Identity(device: 0, inode: inode))
    }
}
