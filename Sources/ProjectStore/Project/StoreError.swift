import AssessmentModel
import CatalogFormat
import Glibc

/// Why a project could not be opened, created, read or written.
///
/// Codes are error numbers of the operating system, as in `errno`.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no project at the path, or not enough of one.
    case notAProject(path: String, reason: NotAProject)
    /// A later version of this program created the project.
    case newerFormat(path: String, found: Int, known: Int)
    /// A file could not be read.
    case cannotRead(path: String, code: Int32)
    /// A file could not be written.
    case cannotWrite(path: String, code: Int32)
    /// The project can only be read: its permissions or its file system do not allow writing.
    case notWritable(path: String, code: Int32)
    /// The project is a packed file, which can only be read.
    case packed(path: String)
    /// The disk is full, a quota is used up, or a limit on the size of files is reached.
    case noSpace(path: String, code: Int32)
    /// Something exists where a project should be created.
    case alreadyExists(path: String)
    /// A directory to take in holds another assessment, or the same one with another catalogue.
    case otherAssessment(path: String)
    /// A directory to take in is the directory itself.
    case sameDirectory(path: String)
    /// A packed file is refused, or a directory cannot be packed.
    case badPack(path: String, PackFault)
    /// A change does not fit into a line of the journal.
    case tooLong(bytes: Int, limit: Int)
    /// An auditor's directory, and it is not known where the vendor's is.
    case vendorUnknown(path: String)
    /// The directory of somebody who judges belongs to this other party.
    case otherParty(path: String, Party)
    /// An auditor's directory would be inside the vendor's, or is the vendor's itself.
    case insideVendor(path: String)
    /// The change is not this party's to make.
    case notAllowed(to: Party)
    /// The file is not a profile of the project's catalogue.
    case badProfile(CatalogError)

    /// Only plain files can be evidence, and this is something else.
    case notAFile(path: String, kind: FileKind)
    /// No part of the file's name can be used.
    case noFileName(path: String)
    /// The file was written to while it was copied.
    case changedWhileCopied(path: String)
    /// The caller did not want to go on. Nothing was written.
    case cancelled

    /// Whether there is nothing at the path that was to be read.
    package var isMissing: Bool {
        if case .cannotRead(_, let code) = self { code == ENOENT || code == ENOTDIR } else { false }
    }

    /// Whether the project can be read all the same, though not be worked on.
    package var isReadOnly: Bool {
        switch self {
        case .notWritable, .packed: true
        case .notAProject, .newerFormat, .cannotRead, .cannotWrite, .noSpace, .alreadyExists, .otherAssessment,
            .sameDirectory, .badPack, .tooLong, .vendorUnknown, .otherParty, .insideVendor, .notAllowed, .badProfile,
            .notAFile,
            .noFileName, .changedWhileCopied, .cancelled:
            false
        }
    }

    /// What a directory lacks to be a project.
    public enum NotAProject: Hashable, Sendable {
        /// It has no `project.json`.
        case noProjectFile
        /// It is the vendor's, of which somebody judges, and has no `project.json`.
        case noVendorProject
        /// A file that is indispensable is missing or damaged.
        case damaged(Damage)
        /// Its copy of the catalogue cannot be read.
        case badCatalog(CatalogError)
    }
}

/// Turns errors of the storage into those of reading.
func readingErrors<Value: ~Copyable>(
    in storage: any ReadableStorage, _ body: () throws(StorageError) -> Value
) throws(StoreError) -> Value {
    do throws(StorageError) {
        return try body()
    } catch {
        throw .cannotRead(path: storage.path(of: error), code: error.code)
    }
}

/// Turns errors of the storage into those of writing.
func writingErrors<Value: ~Copyable>(
    in storage: any ReadableStorage, _ body: () throws(StorageError) -> Value
) throws(StoreError) -> Value {
    do throws(StorageError) {
        return try body()
    } catch {
        throw StoreError(writing: error, at: storage.path(of: error))
    }
}

extension StoreError {
    /// What an error of the storage means to somebody who is writing.
    init(writing error: StorageError, at path: String) {
        if error.isNoSpace {
            self = .noSpace(path: path, code: error.code)
        } else if error.isForbidden {
            self = .notWritable(path: path, code: error.code)
        } else {
            self = .cannotWrite(path: path, code: error.code)
        }
    }
}

extension ReadableStorage {
    /// The whole path of the file that an error concerns.
    func path(of error: StorageError) -> String {
        error.path.isEmpty ? location : "\(location)/\(error.path)"
    }
}
