/// Why a project was not synchronised. All names and reasons are untrusted text.
package enum SyncError: Error, Hashable, Sendable {
    /// Git is not installed.
    case noGit
    /// The repository keeps evidence with git-lfs, which is not installed.
    case noLargeFiles
    /// The directory is in no repository.
    case notARepository
    /// A new repository would lie inside another one.
    case insideRepository
    /// The repository is in the middle of a merge, a rebase, or something like it.
    case unfinished(Operation)
    /// No branch is checked out.
    case detached
    /// Something outside the project waits to be committed.
    case othersStaged(path: String)
    /// A file that never changes was changed here.
    case changedHere(path: String)
    /// A journal that the repository has is missing here.
    case missingHere(path: String)
    /// The repository has no remote.
    case noRemote
    /// The branch does not say which branch of a remote it belongs to.
    case noUpstream(branch: String, remote: String)
    /// The remote cannot be reached.
    case cannotFetch(remote: String, reason: String)
    /// The two histories have no beginning in common.
    case unrelated(remote: String)
    /// Another assessment, or another catalogue, is on the other side.
    case otherProject(path: String)
    /// The other side has removed a journal that is here.
    case removedThere(path: String)
    /// Both sides changed a file that only one of them can have changed.
    case conflict(path: String)
    /// The remote does not take what is here.
    case cannotPush(remote: String, reason: String)
    /// Git refused something else.
    case git(String)

    /// What a repository can be in the middle of.
    package enum Operation: String, CaseIterable, Hashable, Sendable {
        case merge, rebase
        case cherryPick = "cherry-pick"
        case revert, bisect

        /// The command that leaves it.
        package var leaving: String { self == .bisect ? "git bisect reset" : "git \(rawValue) --abort" }

        /// What git keeps in its directory meanwhile.
        var signs: [String] {
            switch self {
            case .merge: ["MERGE_HEAD"]
            case .rebase: ["rebase-merge", "rebase-apply"]
            case .cherryPick: ["CHERRY_PICK_HEAD"]
            case .revert: ["REVERT_HEAD"]
            case .bisect: ["BISECT_LOG"]
            }
        }
    }
}
