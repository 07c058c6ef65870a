import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import Screens

extension ProfileChoices {
    /// The size of a catalogue above which a profile is worth a question.
    private static let largeCatalog = 300
    /// How many files beside the catalogue are looked at.
    private static let mostFiles = 200
    /// The largest file that is taken for a profile, in bytes. Catalogues lie there, too.
    private static let mostBytes = 1 << 20

    /// The profiles that lie beside the catalogue of a new assessment; nil if there is nothing to ask.
    ///
    /// - Throws: `Failure` if the catalogue cannot be read.
    init?(for new: NewAssessment, _ files: UserFiles) throws(Failure) {
        guard new.profile == .unasked, case .file(let given) = new.catalog else { return nil }
        let path = files.absolute(given)
        let catalog = try Catalogs.load(path)
        guard catalog.criteria.count > Self.largeCatalog else { return nil }
        let offers = Self.offers(beside: path, for: catalog)
        guard !offers.isEmpty else { return nil }
        self.init(offers, criteria: catalog.criteria.count)
    }

    private static func offers(beside path: String, for catalog: Catalog) -> [ProfileOffer] {
        let own = path.split(separator: "/").last.map(String.init) ?? ""
        var folder = path[...]
        while folder.hasSuffix("/") { folder.removeLast() }
        folder.removeLast(min(own.count, folder.count))
        let names = FolderListing.names(in: String(folder)).filter { name in
            name != own && [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
        }
        return names.sorted().prefix(mostFiles).compactMap { name in
            let path = String(folder) + name
            guard let size = FolderListing.size(ofFile: path), size <= mostBytes,
                let file = try? ProfileFile(path: path), let tailoring = try? ProfileReader.read(file, for: catalog)
            else { return nil }
            return ProfileOffer(
                path: path, title: LocalizedString { $0.text(tailoring.profile.title).oneLine },
                criteria: tailoring.catalog.criteria.count - tailoring.catalog.leftOut.count)
        }
    }
}
