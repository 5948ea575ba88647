// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/clientcertificate.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "models/connection/targetbuilder.h"
#include "models/profiles/profile.h"
#include "ui/style/theme.h"
#include "ui/wizard/filefield.h"

namespace reeve {

using namespace Qt::StringLiterals;

ClientCertificate::ClientCertificate(CertificatePurpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_certificate(new FileField(tr("Cer&tificate file"), clientCertificateFilter()))
    , m_key(new FileField(tr("Pri&vate key file"), tr("Private keys (*.pem *.key *.der *.pk8);;All files (*)")))
{
    const bool besides = purpose == CertificatePurpose::Additional;
    m_certificate->editor()->setObjectName(besides ? u"besidesCertificateFile"_s : u"certificateFile"_s);
    m_key->editor()->setObjectName(besides ? u"besidesKeyFile"_s : u"keyFile"_s);
    m_certificate->setHint(tr("PEM, DER or PKCS#7, or PKCS#12 (.p12, .pfx) with the key in it."));
    m_key->setHint(besides
            ? tr("Leave empty when the certificate's file holds the key. A key with a passphrase cannot be "
                 "used here: the connection has one secret, and that is the API key or the password.")
            : tr("Leave empty when the certificate's file holds the key."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    column->addWidget(m_certificate);
    column->addWidget(m_key);
    setFocusProxy(m_certificate);
    for (FileField *file : {m_certificate, m_key})
        connect(file, &FileField::edited, this, &ClientCertificate::edited);
}

void ClientCertificate::load(const TlsFiles &files)
{
    m_certificate->setPath(files.certificateFile);
    m_key->setPath(files.keyFile);
}

void ClientCertificate::store(TlsFiles &files) const
{
    files.certificateFile = m_certificate->path();
    files.keyFile = m_key->path();
}

bool ClientCertificate::isEmpty() const
{
    return m_certificate->path().isEmpty() && m_key->path().isEmpty();
}

bool ClientCertificate::validate()
{
    if (!m_certificate->validate() || !m_key->validate() || !validateSingleKey())
        return false;
    if (m_purpose == CertificatePurpose::SignIn)
        return m_certificate->validateGiven();
    return isEmpty() || (m_certificate->validateGiven() && validateUnencryptedKey());
}

bool ClientCertificate::validateSingleKey()
{
    const QString file = m_certificate->path();
    if (m_key->path().isEmpty() || file.isEmpty() || !holdsCertificateAndKey(file))
        return true;
    m_key->showProblem(tr("The certificate's file is PKCS#12 and holds its own key. Leave this empty."));
    return false;
}

bool ClientCertificate::validateUnencryptedKey()
{
    FileField *file = m_key->path().isEmpty() ? m_certificate : m_key;
    if (usesOldEncryption(file->path())) {
        file->showProblem(tr("This file uses an old encryption (RC2): export it again with AES."));
        return false;
    }
    if (!holdsEncryptedKey(file->path()))
        return true;
    file->showProblem(tr("This key has a passphrase. With an API key or a password, use a key without one."));
    return false;
}

}
