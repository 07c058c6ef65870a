import AssessmentModel
import ProjectStore
import Reports
import Workspace

extension ReportOrigin.Project {
    /// The project, with its subject as of the moment reported on.
    init(_ info: ProjectInfo, _ subject: Subject) {
        self.init(id: info.id, subject, extractOf: info.extract?.project)
    }
}

extension ReportOrigin.ProfileName {
    /// The profile, identified by the hash of its file.
    init(_ profile: ProjectProfile) { self.init(id: profile.profile.id, sha256: profile.digest.description) }
}

extension ReportOrigin {
    /// A document about an assessment as it is seen under a profile.
    init(
        format: Int, _ assessment: Assessment, of reader: borrowing AssessmentReader, under profile: ProjectProfile?,
        basis: Basis? = nil
    ) {
        self.init(
            format: format, ReportOrigin.Project(reader.project.info, assessment.subject), assessment.catalog,
            under: profile.map { ProfileName($0) }, basis: basis)
    }

    /// A document about an assessment as it is seen under the profile in use.
    init(format: Int, _ assessment: Assessment, of reader: borrowing AssessmentReader) {
        self.init(format: format, assessment, of: reader, under: reader.profile(of: .inUse))
    }
}
