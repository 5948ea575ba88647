// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for the certificate file and the key file of a client certificate.

#include <QWidget>

namespace reeve {

class FileField;
struct TlsFiles;

enum class CertificatePurpose {
    SignIn, // the connection signs in with the certificate
    Additional, // the connection signs in with an API key or a password, and also presents the certificate
};

class ClientCertificate : public QWidget
{
    Q_OBJECT
public:
    explicit ClientCertificate(CertificatePurpose purpose, QWidget *parent = nullptr);

    void load(const TlsFiles &files); // does not emit edited()
    void store(TlsFiles &files) const; // sets certificateFile and keyFile only
    bool isEmpty() const; // both paths are empty
    // Returns whether the files can be used; if not, shows the problem and focuses its field. The key path is empty if
    // the certificate file holds the key. With purpose SignIn the certificate is required. With Additional both paths
    // may be empty, and the key must not be encrypted, because the connection's only secret is the API key or the
    // password.
    bool validate();

Q_SIGNALS:
    void edited(); // by the user

private:
    bool validateSingleKey();
    bool validateUnencryptedKey();

    CertificatePurpose m_purpose;
    FileField *m_certificate;
    FileField *m_key;
};

}
