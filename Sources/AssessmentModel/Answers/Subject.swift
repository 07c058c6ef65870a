/// What is assessed.
public struct Subject: Hashable, Sendable {
    /// Whether a product or an organisation is assessed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Something with versions that is delivered or operated.
        case product
        /// A company or a part of one.
        case organisation
    }

    /// The party addressed: IT vendor, IT customer or IT service provider.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// Makes the IT system.
        case vendor
        /// Uses it.
        case customer
        /// Introduces, operates or maintains it for others.
        case provider
    }

    /// Name and, for a product, version: "Acme PLM 12.1".
    public let name: String
    /// Whether it is a product or an organisation.
    public let kind: Kind
    /// The role in which it is addressed.
    public let role: Role

    /// A subject, by default a vendor's product.
    public init(name: String, kind: Kind = .product, role: Role = .vendor) {
        self.name = name
        self.kind = kind
        self.role = role
    }
}
