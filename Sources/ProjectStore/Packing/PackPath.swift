/// Which paths of a project are handed over. Drafts and sessions stay with whoever typed them.
enum PackPath {
    /// What a manifest says is left out of every packed file.
    static let leftOut = [Drafts.folder, Sessions.folder]

    /// Whether a file may have this path in a packed file, whoever wrote that.
    ///
    /// - Throws: `PackFault`.
    static func check(_ bytes: [UInt8]) throws(PackFault) {
        let path = FileNames.text(bytes)
        // By bytes: a slash followed by a combining mark is a different `Character` and still a slash.
        let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if names.first?.isEmpty == true { throw .absolutePath(path) }
        if names.contains(where: { $0.elementsEqual("..".utf8) }) { throw .upwardPath(path) }
        guard belongs(names.map { FileNames.text($0) }) else { throw .foreignPath(path) }
    }

    private static func belongs(_ names: [String]) -> Bool {
        switch (names.count, names[0]) {
        case (1, let name): name == ProjectFile.path || name == Project.catalogPath
        case (2, Journals.folder): isJournal(names[1])
        case (2, ProfileCopy.folder): ProfileCopy.digest(inName: names[1]) != nil
        case (2, CatalogInUse.folder): CatalogInUse.digest(inName: names[1]) != nil
        case (2, ParticipantFiles.folder): ParticipantFiles.entry(names[1]) != nil
        case (3, SealFolder.name): SealFolder.expectedDigest(seal: names[1], file: names[2]) != nil
        case (3, EvidenceFolder.folder): SHA256Digest(names[1]) != nil && EvidenceName.isSafe(names[2])
        default: false
        }
    }

    /// Whether a file of the journal folder holds what people decided, under whatever name.
    static func isJournal(_ name: String) -> Bool {
        switch JournalName.kind(name) {
        case .journal, .torn: FileNames.bytes(name).count <= 255
        case .hidden, .stray: false
        }
    }

    /// The digest that a path of evidence promises; nil for every other path.
    static func evidenceDigest(_ path: String) -> SHA256Digest? {
        let prefix = EvidenceFolder.folder + "/"
        guard path.hasPrefix(prefix) else { return nil }
        return SHA256Digest(String(decoding: path.utf8.dropFirst(prefix.utf8.count).prefix(64), as: UTF8.self))
    }

    /// The same for paths that not every file system keeps apart: those that differ only in upper and lower case or, as
    /// strings compare, in how Unicode encodes letters.
    static func folded(_ path: String) -> String { path.uppercased().lowercased() }
}
