// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks whether a certificate that no known authority vouches for is to be trusted as it is, and shows all there is to
// compare before. Accepted only by its own button; everything else leaves things as they are.

#include <QDialog>

#include "models/connection/presentedcertificate.h"

class QUrl;

namespace reeve {

class TrustPrompt : public QDialog
{
    Q_OBJECT
public:
    TrustPrompt(const QUrl &address, const PresentedCertificate &certificate, QWidget *parent = nullptr);
};

}
