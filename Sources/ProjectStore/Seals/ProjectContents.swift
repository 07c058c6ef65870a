import Glibc

/// Everything in a project that a seal covers, by its hash: how far each journal goes, and all other files of the
/// assessment.
package struct ProjectContents: Hashable, Sendable {
    /// How far a journal goes. Since each line has the hash of the line before, the last one stands for all of them.
    package struct Journal: Hashable, Sendable {
        /// The path inside the project. A copy may have the same lines under another name.
        package let file: String
        /// The number of lines.
        package let events: Int
        /// The SHA-256 of the last line.
        package let last: SHA256Digest

        package init(file: String, events: Int, last: SHA256Digest) {
            self.file = file
            self.events = events
            self.last = last
        }
    }

    /// A file that never changes.
    package struct File: Hashable, Sendable {
        /// The path inside the project.
        package let path: String
        package let bytes: Int
        package let digest: SHA256Digest

        package init(path: String, bytes: Int, digest: SHA256Digest) {
            self.path = path
            self.bytes = bytes
            self.digest = digest
        }

        /// The digest in the path of a file of evidence; nil for every other file.
        package var evidenceDigest: SHA256Digest? { PackPath.evidenceDigest(path) }
    }

    /// In the order of the bytes of their paths.
    package var journals: [Journal]
    /// In the order of the bytes of their paths.
    package var files: [File]

    package init(journals: [Journal], files: [File]) {
        self.journals = journals
        self.files = files
    }

    /// Whether each list is in its order, without repetition, and has only paths that belong there, so that no path
    /// leads anywhere else.
    package var isWellFormed: Bool {
        let journals = journals.map(\.file)
        let files = files.map(\.path)
        return [journals, files].allSatisfy { paths in
            zip(paths, paths.dropFirst()).allSatisfy { FilePath($0) < FilePath($1) }
        }
            && journals.allSatisfy {
                Self.isPath($0) && $0.hasPrefix("\(Journals.folder)/") && JournalName.isJournal($0)
            }
            && files.allSatisfy { Self.isPath($0) && Self.isSealed($0) }
    }

    private static func isPath(_ path: String) -> Bool {
        do throws(PackFault) { try PackPath.check(FileNames.bytes(path)) } catch { return false }
        return true
    }

    /// Whether a file of a packed project is covered as a file: journals are covered by their lines, a seal cannot
    /// cover its own signatures, and names of participants can be removed.
    fileprivate static func isSealed(_ path: String) -> Bool {
        ![Journals.folder, SealFolder.name, ParticipantFiles.folder].contains { path.hasPrefix("\($0)/") }
    }
}

extension Project {
    /// What is in the project now.
    ///
    /// Evidence counts as what its folder says, because reading it takes long: verify the project before.
    ///
    /// - Throws: `StoreError`.
    package func contents() throws(StoreError) -> ProjectContents {
        let list = try PackList(of: storage)
        var files: [ProjectContents.File] = []
        for path in list.paths where ProjectContents.isSealed(path) {
            files.append(
                try readingErrors(in: storage) { () throws(StorageError) in
                    guard let status = try storage.status(of: path) else { throw StorageError(path, .system(ENOENT)) }
                    if let digest = PackPath.evidenceDigest(path) {
                        return ProjectContents.File(path: path, bytes: status.bytes, digest: digest)
                    }
                    return ProjectContents.File(
                        path: path, bytes: status.bytes, digest: try storage.digest(of: path))
                })
        }
        let journals = journals.all.filter { $0.lines > 0 }.map {
            ProjectContents.Journal(file: $0.file, events: $0.lines, last: $0.tip)
        }
        return ProjectContents(journals: journals, files: files)
    }
}

extension ProjectWriter {
    /// What will be in the project once everything recorded is saved.
    ///
    /// - Throws: `StoreError`.
    package func contents() throws(StoreError) -> ProjectContents {
        var contents = try project.contents()
        let own = ownJournal
        contents.journals.removeAll { $0.file == own.file }
        if own.events > 0 { contents.journals.append(own) }
        contents.journals.sort { FilePath($0.file) < FilePath($1.file) }
        return contents
    }
}
