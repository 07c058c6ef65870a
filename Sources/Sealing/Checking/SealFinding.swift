import ProjectStore

/// Why a project is not what a seal says, or a seal is none.
package enum SealFinding: Hashable, Sendable {
    /// The manifest cannot be read as one.
    case manifest(SealFault)
    /// It is the seal of another assessment, with this identity.
    case otherProject(String)
    /// A journal is not here, and no other one has its lines.
    case journalMissing(file: String, events: Int)
    /// A journal has only so many of its lines here.
    case journalCut(file: String, lines: Int, sealed: Int)
    /// A journal has other lines than were sealed, the first of them in this line if that is known.
    case journalChanged(file: String, line: Int?)
    /// A file is not here.
    case fileMissing(String)
    /// A file has another content than was sealed.
    case fileChanged(String)
    /// Something else is in the place of a file.
    case notAFile(String, FileKind)
    /// A journal or a file cannot be read, for this error number of the operating system.
    case unreadable(String, code: Int32)
    /// A seal that was in the project then is not here, or is damaged.
    case sealMissing(SHA256Digest)
    /// The sealed events name another subject.
    case otherSubject
    /// The sealed answers have other figures.
    case otherFigures

    /// Whether something that was sealed is absent, rather than changed: another copy may have it.
    package var isIncomplete: Bool {
        switch self {
        case .journalMissing, .journalCut, .fileMissing, .sealMissing: true
        case .manifest, .otherProject, .journalChanged, .fileChanged, .notAFile, .unreadable, .otherSubject,
            .otherFigures:
            false
        }
    }
}
