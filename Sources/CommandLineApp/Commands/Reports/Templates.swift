import AssessmentModel
import CatalogFormat
import Glibc
import Localization
import Presentation
import Publishing
import Reports
import Scoring

/// Reads templates of reports for the commands.
enum Templates {
    /// The template in a file; its logo lies beside it.
    static func read(_ path: String) throws(Failure) -> PublicationTemplate {
        let folder = String(path.dropLast(path.split(separator: "/").last?.count ?? 0))
        let bytes = try Profiles.reading { () throws(CatalogError) in
            try CatalogReader.bytes(of: path, limit: PublicationTemplate.mostBytes)
        }
        do throws(TemplateFaults) {
            return try PublicationTemplate(reading: bytes, sections: ReportBuilder.sectionIDs) {
                name, limit throws(PublicationTemplate.FileFailure) in
                try file(folder + name, limit)
            }
        } catch {
            let lines = error.faults.map { TemplateText.line($0, in: path) }
            throw Failure(.io, lines: lines + [TemplateText.unlisted(error)].compactMap(\.self))
        }
    }

    private static func file(
        _ path: String, _ limit: Int
    ) throws(PublicationTemplate.FileFailure) -> [UInt8] {
        guard let size = FolderListing.size(ofFile: path) else { throw .system(errno: errno == 0 ? ENOENT : errno) }
        guard size <= limit else { throw .tooLarge }
        guard let bytes = try? CatalogReader.bytes(of: path, limit: limit) else { throw .system(errno: EIO) }
        return bytes
    }
}
