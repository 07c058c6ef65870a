import ProjectStore
import Reports

extension ReportOrigin.Project {
    /// The assessment as its directory names it.
    init(_ info: ProjectInfo) { self.init(id: info.id, info.subject) }
}

extension ReportOrigin.ProfileName {
    /// The profile, by the hash of its file.
    init(_ profile: ProjectProfile) { self.init(id: profile.profile.id, sha256: profile.digest.description) }
}
