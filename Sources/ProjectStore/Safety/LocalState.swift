import AssessmentModel
import Glibc

/// What is kept for one user of one machine outside all projects: a safety copy of every journal written here, and
/// votes that nobody may see yet.
///
/// ```
/// journals/PROJECT/FOLDER/JOURNAL.jsonl
/// ballots/PROJECT/COMMITMENT.json
/// ```
///
/// `PROJECT` is the project's id and `FOLDER` the identity of the very directory, so copies of a project share nothing
/// here. The safety copy shows that a journal is the user's own: it is continued only if both agree to the last line.
public struct LocalState: Sendable {
    private enum Place: Sendable {
        case folder(String)
        case storage(any Storage)
        case none
    }

    private let place: Place
    private static let folder = "journals"

    /// The local state in a folder.
    ///
    /// `cpo` itself uses `$XDG_STATE_HOME/cpo`, or `~/.local/state/cpo` where that variable is not set. Programs that
    /// share the folder share the journals that a person writes at this machine.
    ///
    /// - Parameter folder: an absolute path, created when it is needed. With nil, nothing is kept: there are no safety
    ///   copies, and each opening for writing begins a new journal.
    public init(_ folder: String?) { place = folder.map { .folder($0) } ?? .none }

    init(_ storage: any Storage) { place = .storage(storage) }

    /// The safety copies of the journals of one project directory; nil if there can be none.
    ///
    /// - Throws: `StorageError` if their folder can be neither found nor made.
    func copies(of project: String, in folder: FolderIdentity?) throws(StorageError) -> SafetyFolder? {
        guard let folder, let storage = try storage(making: true) else { return nil }
        var path = ""
        for name in [Self.folder, Self.name(of: project), folder.name] {
            path += path.isEmpty ? name : "/\(name)"
            if try storage.status(of: path) == nil { try storage.ensureFolder(path) }
        }
        return SafetyFolder(path: path, storage: storage)
    }

    /// Makes the safety copy of the journal that a new project begins with. Without it the author begins another
    /// journal next time, and nothing is lost.
    func keep(_ journal: [UInt8], tip: SHA256Digest, of writer: WriterID, project: String, in folder: FolderIdentity?) {
        do throws(StorageError) {
            guard let copies = try copies(of: project, in: folder) else { return }
            var copy = try SafetyCopy(new: "\(writer)\(JournalName.ending)", in: copies)
            try copy.append(journal[...], tip: tip)
        } catch {
            return
        }
    }

    /// The safety copies for reading; no folder is made.
    func presentCopies(of project: String, in folder: FolderIdentity?) -> SafetyFolder? {
        guard let folder, let storage = (try? storage(making: false)) ?? nil else { return nil }
        let path = "\(Self.folder)/\(Self.name(of: project))/\(folder.name)"
        guard let status = (try? storage.status(of: path)) ?? nil, status.kind == .folder else { return nil }
        return SafetyFolder(path: path, storage: storage)
    }

    func storage(making isMaking: Bool) throws(StorageError) -> (any Storage)? {
        switch place {
        case .none: return nil
        case .storage(let storage): return storage
        case .folder(let path):
            if isMaking { Self.makeFolders(path) }
            return try DirectoryStorage(path)
        }
    }

    /// A project's id as a name: a stranger's file must not lead out of the folder.
    static func name(of project: String) -> String {
        let isPlain = project.utf8.count == 32 && project.utf8.allSatisfy { Slug.isAllowed($0) }
        return isPlain ? project : "id-\(SHA256.digest(of: Array(project.utf8)))"
    }

    /// Makes a folder that only its user may enter, with its parents.
    private static func makeFolders(_ path: String) {
        var made = ""
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            made += "/" + String(Substring(part))
            mkdir(made, 0o700)
        }
    }
}
