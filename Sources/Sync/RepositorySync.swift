import Glibc

/// Brings a project and the branch that it lies on together with the branch of a remote: commit, fetch, merge, push.
///
/// Journals have one writer each, and everything else but the names of participants never changes, so there is nothing
/// to decide in a merge. Where that does not hold, nothing is merged. Nothing is ever forced, and no file is removed
/// but those with names that somebody removed.
package struct RepositorySync {
    /// What was done.
    package struct Outcome: Hashable, Sendable {
        /// The number of files that were committed.
        package fileprivate(set) var committed = 0
        /// Whether the other side had something new.
        package fileprivate(set) var hasMerged = false
        package fileprivate(set) var hasPushed = false
        /// Files in the directory that are none of the project's, and were left alone.
        package fileprivate(set) var foreign: [String] = []
    }

    /// What was done so far.
    package private(set) var outcome = Outcome()

    private let git: Git
    /// Who commits where git does not know it.
    private let name: String
    /// The path of the project in the repository, with a slash at its end; empty if it is the repository.
    private var prefix = ""
    private var branch = ""

    /// How often it starts again because somebody pushed in between.
    private static let mostTries = 3

    /// - Parameters:
    ///   - git: in the project's directory.
    ///   - name: the name to commit with where none is configured.
    package init(_ git: Git, as name: String) {
        self.git = git
        self.name = name
    }

    /// Does all of it. What was done before an error is in `outcome`, and doing it again goes on from there.
    ///
    /// - Throws: `SyncError`.
    package mutating func run() throws(SyncError) {
        try inspect()
        let hasLargeFiles = try setUpLargeFiles()
        try commit()
        let upstream = try upstream()
        for attempt in 1...Self.mostTries {
            let fetched = try git.ask("fetch", "--quiet", "--", upstream.remote)
            guard fetched.code == 0 else { throw .cannotFetch(remote: upstream.remote, reason: fetched.reason) }
            try merge(upstream)
            if hasLargeFiles { try fetchLargeFiles(from: upstream) }
            if try push(to: upstream, isLast: attempt == Self.mostTries) { return }
        }
    }

    // MARK: The state of the repository

    private mutating func inspect() throws(SyncError) {
        let inside = try git.ask("rev-parse", "--is-inside-work-tree")
        guard inside.code == 0 else {
            // Somebody else's directory is a repository, but git does not trust it.
            if inside.complaint.contains("dubious ownership") { throw .git(inside.reason) }
            throw .notARepository
        }
        guard inside.line == "true" else { throw .notARepository }
        prefix = try git.done("rev-parse", "--show-prefix").line
        let folder = try git.done("rev-parse", "--absolute-git-dir").line
        for operation in SyncError.Operation.allCases {
            if operation.signs.contains(where: { access("\(folder)/\($0)", F_OK) == 0 }) {
                throw .unfinished(operation)
            }
        }
        let head = try git.ask("symbolic-ref", "--quiet", "--short", "HEAD")
        guard head.code == 0 else { throw .detached }
        branch = head.line
    }

    // MARK: Committing

    /// Commits what the project has and the repository lacks.
    private mutating func commit() throws(SyncError) {
        let staged = try git.done("diff", "--cached", "--name-only", "--no-renames", "-z").names
        if let other = staged.first(where: { !isTaken($0) }) { throw .othersStaged(path: other) }
        var paths = Set(staged.map { String($0.dropFirst(prefix.count)) })
        for (state, path) in try changes() {
            switch ProjectPath(path) {
            case .fixed where state.contains("M") || state.contains("D"): throw .changedHere(path: path)
            case .journal where state.contains("D"): throw .missingHere(path: path)
            // What was removed here, somebody else may need.
            case .content where state.contains("D"), .settings where state.contains("D"): break
            case .participant where state.contains("D"): if try isRemoved(path) { paths.insert(path) }
            case .fixed, .journal, .content, .settings, .participant: paths.insert(path)
            case .personal: break
            case .foreign: if state == "??" { outcome.foreign.append(path) }
            }
        }
        guard !paths.isEmpty else { return }
        var rest = paths.sorted()[...]
        while !rest.isEmpty {
            try git.done(["--literal-pathspecs", "add", "--"] + rest.prefix(Self.mostPaths))
            rest = rest.dropFirst(Self.mostPaths)
        }
        guard try git.ask("diff", "--cached", "--quiet").code != 0 else { return }
        try git.done(try identity() + ["commit", "--quiet", "-m", "Answers by \(name)"])
        outcome.committed = paths.count
    }

    /// As many paths as fit on a command line.
    private static let mostPaths = 500

    /// Whether a path of the repository is one that the project commits.
    private func isTaken(_ path: String) -> Bool {
        guard path.hasPrefix(prefix) else { return false }
        return switch ProjectPath(String(path.dropFirst(prefix.count))) {
        case .fixed, .journal, .content, .settings, .participant: true
        case .personal, .foreign: false
        }
    }

    /// What differs from the last commit: the two letters of git's short format, and the path inside the project.
    private func changes() throws(SyncError) -> [(state: String, path: String)] {
        let status = try git.done(
            "status", "--porcelain=v1", "--untracked-files=all", "--no-renames", "-z", "--", ".")
        return status.names.compactMap { entry in
            let path = entry.dropFirst(3)
            guard path.hasPrefix(prefix) else { return nil }
            return (String(entry.prefix(2)), String(path.dropFirst(prefix.count)))
        }
    }

    /// Says who commits, where git does not know it.
    private func identity() throws(SyncError) -> [String] {
        let known = try git.ask("config", "--get", "user.email")
        let named = try git.ask("config", "--get", "user.name")
        if known.code == 0, named.code == 0, !known.line.isEmpty, !named.line.isEmpty { return [] }
        return ["-c", "user.name=\(name)", "-c", "user.email=cpo@localhost"]
    }

    // MARK: The other side

    private struct Upstream {
        let remote: String
        /// The name of the branch there: `refs/heads/main`.
        let branch: String
    }

    private func upstream() throws(SyncError) -> Upstream {
        let remotes = try git.done("remote").text.split(separator: "\n").map(String.init)
        guard let first = remotes.first else { throw .noRemote }
        let remote = try git.ask("config", "--get", "branch.\(branch).remote")
        let merge = try git.ask("config", "--get", "branch.\(branch).merge")
        guard remote.code == 0, merge.code == 0, remote.line != "." else {
            throw .noUpstream(branch: branch, remote: remotes.contains("origin") ? "origin" : first)
        }
        return Upstream(remote: remote.line, branch: merge.line)
    }

    /// The commit of a name; nil if there is none.
    private func commit(of name: String) throws(SyncError) -> String? {
        let found = try git.ask("rev-parse", "--quiet", "--verify", "--end-of-options", "\(name)^{commit}")
        return found.code == 0 ? found.line : nil
    }

    private var there: String { "\(branch)@{upstream}" }

    /// Takes in what the other side has.
    private mutating func merge(_ upstream: Upstream) throws(SyncError) {
        // A new remote has no branches.
        guard let other = try commit(of: there), let own = try commit(of: "HEAD") else { return }
        guard try git.ask("merge-base", "--is-ancestor", other, own).code != 0 else { return }
        let base = try git.ask("merge-base", own, other)
        guard base.code == 0 else { throw .unrelated(remote: upstream.remote) }
        try compare(own, other, since: base.line)
        let merged = try git.ask(
            try identity() + [
                "merge", "--quiet", "--no-edit", "--no-stat", "-m", "Answers from \(upstream.remote)", other,
            ])
        guard merged.code == 0 else {
            let unmerged = try git.done("diff", "--name-only", "--diff-filter=U", "-z").names
            if !unmerged.isEmpty, unmerged.allSatisfy(isParticipant) {
                try settle(participants: unmerged)
                outcome.hasMerged = true
                return
            }
            if !unmerged.isEmpty { _ = try git.ask("merge", "--abort") }
            if let path = unmerged.first { throw .conflict(path: path) }
            throw .git(merged.reason)
        }
        outcome.hasMerged = true
    }

    private func isParticipant(_ path: String) -> Bool {
        path.hasPrefix(prefix) && ProjectPath(String(path.dropFirst(prefix.count))) == .participant
    }

    /// Whether the name in a participant's file was removed for good. The path is one inside the project.
    private func isRemoved(_ path: String) throws(SyncError) -> Bool {
        guard let removal = ProjectPath.removal(of: path) else { return false }
        let listing = ["--literal-pathspecs", "ls-files", "--cached", "--others", "--error-unmatch", "--", removal]
        return try git.ask(listing).code == 0
    }

    /// Ends a merge of participants who got different names: a name that was removed is gone, and of two the one here
    /// stays.
    private func settle(participants paths: [String]) throws(SyncError) {
        for path in paths.map({ String($0.dropFirst(prefix.count)) }) {
            if try isRemoved(path) {
                try git.done("--literal-pathspecs", "rm", "--quiet", "--force", "--", path)
            } else {
                try git.done("--literal-pathspecs", "checkout", "--quiet", "--ours", "--", path)
                try git.done("--literal-pathspecs", "add", "--", path)
            }
        }
        try git.done(try identity() + ["commit", "--quiet", "--no-edit"])
    }

    /// Refuses what a merge must not bring: another assessment, and the removal of journals.
    private func compare(_ own: String, _ other: String, since base: String) throws(SyncError) {
        for name in ["project.json", "catalog.json"] {
            let here = try git.ask("rev-parse", "--quiet", "--verify", "--end-of-options", "\(own):\(prefix)\(name)")
            let there = try git.ask("rev-parse", "--quiet", "--verify", "--end-of-options", "\(other):\(prefix)\(name)")
            if here.code == 0, here.line != there.line || there.code != 0 { throw .otherProject(path: name) }
        }
        let removed = try git.done(
            "diff", "--name-only", "--no-renames", "--diff-filter=D", "-z", base, other, "--", "."
        ).names
        let journal = removed.first { path in
            path.hasPrefix(prefix) && ProjectPath(String(path.dropFirst(prefix.count))) == .journal
        }
        if let journal { throw .removedThere(path: journal) }
    }

    /// Pushes the branch; false if somebody else pushed in between.
    private mutating func push(to upstream: Upstream, isLast: Bool) throws(SyncError) -> Bool {
        if let other = try commit(of: there), try commit(of: "HEAD") == other { return true }
        let pushed = try git.ask("push", "--quiet", "--", upstream.remote, "HEAD:\(upstream.branch)")
        if pushed.code == 0 {
            outcome.hasPushed = true
            return true
        }
        let isBehind = ["[rejected]", "fetch first", "cannot lock ref"].contains { pushed.complaint.contains($0) }
        guard isBehind, !isLast else { throw .cannotPush(remote: upstream.remote, reason: pushed.reason) }
        return false
    }
}

// MARK: - Large files

extension RepositorySync {
    /// Whether the repository keeps evidence with git-lfs. A clone knows nothing of it until it is told.
    private func setUpLargeFiles() throws(SyncError) -> Bool {
        let filter = try git.done("check-attr", "-z", "filter", "--", "evidence/sha256/name").names.last
        guard filter == "lfs" else { return false }
        // Without it, the files themselves would be committed, and those of others are only references.
        guard try hasLargeFiles() else { throw .noLargeFiles }
        if try git.ask("config", "--get", "filter.lfs.clean").code != 0 { try git.done("lfs", "install", "--local") }
        return true
    }

    /// Puts files in the place of references to them, if some are still missing.
    private func fetchLargeFiles(from upstream: Upstream) throws(SyncError) {
        let pulled = try git.ask("lfs", "pull", upstream.remote)
        guard pulled.code == 0 else { throw .cannotFetch(remote: upstream.remote, reason: pulled.reason) }
    }
}

// MARK: - A new repository

extension RepositorySync {
    /// Refuses to begin a repository where there is no git, or inside another repository.
    ///
    /// - Parameter git: in the folder that the project will lie in.
    /// - Throws: `SyncError`.
    package static func prepare(_ git: Git) throws(SyncError) {
        if try git.ask("rev-parse", "--is-inside-work-tree").code == 0 { throw .insideRepository }
    }

    /// What a new repository leaves out: drafts and positions are for this machine only.
    package static let ignored = "drafts/\nsessions/\n"

    /// What `.gitattributes` says besides, if git-lfs is there. It goes by path, because attributes cannot go by size,
    /// and a line for each large file would be a file that two people change at once.
    package static let largeFiles = "evidence/** filter=lfs diff=lfs -text -merge\n"

    /// Makes a repository of a new project, whose settings are written already, with a first commit.
    ///
    /// - Throws: `SyncError`.
    package mutating func begin(withLargeFiles isLarge: Bool) throws(SyncError) {
        try git.done("init", "--quiet", "--initial-branch=main")
        if isLarge { try git.done("lfs", "install", "--local") }
        try inspect()
        try commit()
    }

    /// Whether git-lfs is installed.
    package func hasLargeFiles() throws(SyncError) -> Bool { try git.ask("lfs", "version").code == 0 }
}
