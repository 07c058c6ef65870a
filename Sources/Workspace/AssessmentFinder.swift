import Glibc
import ProjectStore

/// Finds assessments below folders: project directories and packed files. It follows no links, and does not look into
/// the assessments that it finds.
///
/// ```swift
/// var finder = AssessmentFinder(below: ["/srv/openness"])
/// while let found = finder.next() { print(found) }
/// ```
package struct AssessmentFinder {
    /// What is at a path.
    package enum Found: Hashable, Sendable {
        case assessment(path: String)
        /// A folder that cannot be looked into, with the system's error number.
        case unreadable(path: String, code: Int32)
    }

    /// How many folders deep it looks, unless the caller wants it otherwise.
    package static let usualDepth = 6
    /// The ending of a packed file's name.
    package static let packedEnding = ".cpo.tar"

    /// A folder that is still to be looked into.
    fileprivate struct Folder {
        let root: DirectoryStorage
        /// Below the root; empty for the root itself.
        let path: String
        let depth: Int
    }

    private var roots: ArraySlice<String>
    private let depth: Int
    /// The last is the next.
    private var folders: [Folder] = []
    /// What was found and not yet given out; the last is the next.
    private var waiting: [Found] = []
    /// Roots may lie in each other.
    private var seen: Set<FileStatus.Identity> = []

    /// - Parameters:
    ///   - roots: paths of folders, assessments or packed files. A root may be a link.
    ///   - depth: how many folders deep to look; 0 for only the roots themselves.
    package init(below roots: [String], depth: Int = usualDepth) {
        self.roots = roots[...]
        self.depth = depth
    }

    /// The next one, in the order of the roots, and below each in that of the names' bytes; nil once all are found.
    package mutating func next() -> Found? {
        while true {
            if let found = waiting.popLast() { return found }
            if let folder = folders.popLast() {
                look(into: folder)
            } else if let root = roots.popFirst() {
                begin(root)
            } else {
                return nil
            }
        }
    }

    private mutating func begin(_ path: String) {
        do throws(StorageError) {
            folders = [Folder(root: try DirectoryStorage(path), path: "", depth: 0)]
        } catch {
            waiting = [error.code == ENOTDIR ? .assessment(path: path) : .unreadable(path: path, code: error.code)]
        }
    }

    private mutating func look(into folder: Folder) {
        do throws(StorageError) {
            guard seen.insert(try folder.identity).inserted else { return }
            let names = try folder.root.names(in: folder.path)
            switch FolderKind(holding: names) {
            case .judgement: return
            case .assessment: return waiting = [.assessment(path: folder.whole(""))]
            case nil: break
            }
            for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).reversed() {
                try take(name, in: folder)
            }
        } catch {
            waiting.append(.unreadable(path: folder.whole(""), code: error.code))
        }
    }

    /// Hidden folders hold what programs keep for themselves.
    private mutating func take(_ name: String, in folder: Folder) throws(StorageError) {
        guard !name.hasPrefix(".") else { return }
        let path = folder.path.isEmpty ? name : "\(folder.path)/\(name)"
        // Others may take it away meanwhile.
        guard let status = try folder.root.status(of: path) else { return }
        switch status.kind {
        case .folder:
            if folder.depth < depth { folders.append(Folder(root: folder.root, path: path, depth: folder.depth + 1)) }
        case .file:
            if name.hasSuffix(Self.packedEnding), seen.insert(status.identity).inserted {
                waiting.append(.assessment(path: folder.whole(name)))
            }
        case .link, .fifo, .socket, .device: break
        }
    }
}

extension AssessmentFinder.Folder {
    /// What identifies the folder, by whatever path it is reached.
    fileprivate var identity: FileStatus.Identity {
        get throws(StorageError) {
            let handle = try root.openFolder(path)
            defer { root.close(handle) }
            return try root.status(of: handle).identity
        }
    }

    /// The path of a name in it, as the caller would write it; of the folder itself for no name.
    fileprivate func whole(_ name: String) -> String {
        var whole = root.location
        for part in [path, name] where !part.isEmpty { whole += whole.hasSuffix("/") ? part : "/\(part)" }
        return whole
    }
}

extension AssessmentReader {
    /// How much there is to read of the project at a path before its figures are known: its catalogue and journals, or
    /// the packed file; 0 if it cannot be read.
    package static func bytesToRead(_ path: String) -> Int {
        guard let storage = try? DirectoryStorage(path) else {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.dropLast().joined(separator: "/")
            let parent = try? DirectoryStorage(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
            return parent.flatMap { try? $0.status(of: String(parts.last ?? "")) }?.bytes ?? 0
        }
        return storage.bytesToRead
    }
}
